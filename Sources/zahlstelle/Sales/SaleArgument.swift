import ArgumentParser
import Interface
import PayPoint

/// The sale a command is about.
struct SaleArgument: ParsableArguments {
    @Argument(
        help: "The sale's name, or the number of its receipt or slip, K1-000042.", completion: Candidates.sales,
        transform: NameArgument.parse)
    var text: String

    /// The sale's name, where a number from paper was given.
    ///
    /// Nothing keeps a front end from naming sales like numbers; what no paper has is taken for a name.
    func id(_ client: Sales.Client, shift: String?) async throws -> String {
        guard ReceiptNumber(text) != nil else { return text }
        do {
            return try await client.find(.init(shift: shift, receipt: text)).sale.id
        } catch Sales.Failure.unknown(let unknown) where unknown.thing == "receipt" {
            guard (try? await client.get(.init(shift: shift, sale: text))) != nil else {
                throw Sales.Failure.unknown(unknown)
            }
            return text
        }
    }
}

extension CallerOptions {
    /// - Parameter waits: as in ``DaemonOptions/connect(waits:)``.
    func connectToSales(waits: Bool = false) async throws -> Sales.Client {
        Sales.Client(try await daemon.connect(waits: waits))
    }
}
