import ArgumentParser
import Interface

/// The sale a command is about.
struct SaleArgument: ParsableArguments {
    @Argument(help: "The sale's name.", completion: Candidates.sales, transform: NameArgument.parse)
    var id: String
}

extension CallerOptions {
    /// - Parameter waits: as in ``DaemonOptions/connect(waits:)``.
    func connectToSales(waits: Bool = false) async throws -> Sales.Client {
        Sales.Client(try await daemon.connect(waits: waits))
    }
}
