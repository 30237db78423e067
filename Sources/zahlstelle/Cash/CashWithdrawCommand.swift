import ArgumentParser
import Interface

struct CashWithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Take cash out of the register to be delivered (Abschöpfung).",
        discussion: """
            EXAMPLE
              zahlstelle cash withdraw --amount 1.000 --reason 'Ablieferung an die Stadtkasse'
            """)

    @OptionGroup var options: CashMoveOptions

    func run() async throws {
        try await options.move(.withdrawal)
    }
}
