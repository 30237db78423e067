import ArgumentParser
import Interface

struct CashFloatCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "float",
        abstract: "Put change money from the main cash office into the register.",
        discussion: """
            EXAMPLE
              zahlstelle cash float --amount 200 --reason 'Wechselgeld von der Stadtkasse'
            """)

    @OptionGroup var options: CashMoveOptions

    func run() async throws {
        try await options.move(.float)
    }
}
