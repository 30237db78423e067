import ArgumentParser
import Interface

struct CashFloatReturnCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "float-return",
        abstract: "Give change money back to the main cash office.",
        discussion: """
            EXAMPLE
              zahlstelle cash float-return --amount 200 --reason 'Kasse wird aufgelöst'
            """)

    @OptionGroup var options: CashMoveOptions

    func run() async throws {
        try await options.move(.floatReturn)
    }
}
