import ArgumentParser
import Interface

struct SaleSettleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle",
        abstract: "Wait until nothing is being taken for a sale any more, showing what the terminal shows.",
        discussion: """
            Exits as 'sale sell' does. Ctrl-C works as there.

            EXAMPLE
              zahlstelle sale settle 20261122-193011-k3f9qx
            """)

    @OptionGroup var sale: SaleArgument
    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let id = try await sale.id(try await caller.connectToSales(), shift: shift)
        let run = SaleRun(id, caller, shift: shift)
        try await run.begin { try await $0.get(.init(shift: run.shift, sale: run.id)).sale }
    }
}
