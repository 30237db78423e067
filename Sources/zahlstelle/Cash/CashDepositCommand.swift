import ArgumentParser
import Interface

struct CashDepositCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deposit",
        abstract: "Put other cash from the main cash office or a bank into the register.",
        discussion: """
            EXAMPLE
              zahlstelle cash deposit --amount 500 --reason 'Verstärkung für den Markttag'
            """)

    @OptionGroup var options: CashMoveOptions

    func run() async throws {
        try await options.move(.deposit)
    }
}
