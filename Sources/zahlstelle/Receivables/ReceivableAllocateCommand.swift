import ArgumentParser
import Interface
import PayPoint

struct ReceivableAllocateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "allocate",
        abstract: "Show how a payment would be spread over receivables. Takes nothing.",
        discussion: """
            EXAMPLES
              zahlstelle receivable allocate --receivable 01012345678901000 --amount 50,00
              zahlstelle receivable allocate --receivable 01012345678901000 --amount 50,00 --wish 01012345678901000:dunningFee
            """)

    @OptionGroup var receivables: ReceivableOptions

    @Option(
        help: ArgumentHelp("What is paid.", valueName: "amount"), transform: AmountArgument.parse)
    var amount: Cents

    @OptionGroup var caller: CallerOptions

    func validate() throws {
        guard !receivables.choices.isEmpty else { throw ValidationError("Say what is paid: --receivable.") }
    }

    func run() async throws {
        let shift = try caller.ownShift()
        let client = try await caller.connectToReceivables()
        let allocation = try await receivables.allocate(amount, client, shift).allocation
        try caller.format.show(Receivables.Allocate.Reply(allocation: allocation)) { screen in
            AllocationSheet(allocation: allocation).lines(screen)
        }
    }
}
