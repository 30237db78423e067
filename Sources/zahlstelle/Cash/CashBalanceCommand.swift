import ArgumentParser
import Interface

struct CashBalanceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "balance",
        abstract: "Show what is in a register by the book.",
        discussion: """
            EXAMPLES
              zahlstelle cash balance
              zahlstelle cash balance --register K1 --json | jq .balance.balance
            """)

    @OptionGroup var register: DrawerOfRegister
    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let reply = try await caller.connect().getBalance(.init(shift: shift, register: register.register))
        try caller.format.show(reply) { BalanceSheet(balance: reply.balance).lines($0) }
    }
}

/// Whose cash is looked at.
struct DrawerOfRegister: ParsableArguments {
    @Option(
        help: "Which register, for somebody who sits at none.", completion: Candidates.registers,
        transform: NameArgument.parse)
    var register: String?
}
