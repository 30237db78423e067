import ArgumentParser

struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "Read and check the journal of everything that happened to money.",
        discussion: """
            EXAMPLE
              zahlstelle journal verify
            """,
        subcommands: [JournalVerifyCommand.self, JournalListCommand.self, JournalDowngradeCommand.self])
}
