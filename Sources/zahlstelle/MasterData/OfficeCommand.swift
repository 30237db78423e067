import ArgumentParser

struct OfficeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "office",
        abstract: "Enter the offices (Ämter) for which money is taken, or list them.",
        discussion: """
            EXAMPLE
              zahlstelle office define 33 --name 'Bürgeramt'
            """,
        subcommands: [OfficeDefineCommand.self, OfficeListCommand.self])
}
