import ArgumentParser

struct RegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Set up cash registers, or list them with who sits there.",
        discussion: """
            EXAMPLES
              zahlstelle register define K1 --name 'Kasse 1, Erdgeschoss' --float 200
              zahlstelle register list
            """,
        subcommands: [RegisterDefineCommand.self, RegisterListCommand.self])
}
