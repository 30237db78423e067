import ArgumentParser

struct ClerkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clerk",
        abstract: "Enter people and what they may do, or list them.",
        discussion: """
            EXAMPLES
              zahlstelle clerk define MS --name 'Maria Schmitz' --role cashier
              zahlstelle clerk list
            """,
        subcommands: [ClerkDefineCommand.self, ClerkListCommand.self])
}

/// Whether somebody still works, or a register is still used.
enum Activity: EnumerableFlag {
    case active, inactive

    static func help(for value: Activity) -> ArgumentHelp? {
        switch value {
        case .active: "In use; so is what is new."
        case .inactive: "Gone: stays in the books, and nobody signs on."
        }
    }
}
