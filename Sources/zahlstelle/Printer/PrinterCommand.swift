import ArgumentParser

struct PrinterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "printer",
        abstract: "Look after a receipt printer.",
        discussion: """
            EXAMPLE
              zahlstelle printer test p1
            """,
        subcommands: [PrinterTestCommand.self])
}
