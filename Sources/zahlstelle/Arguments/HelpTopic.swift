import ArgumentParser

/// What `zahlstelle help` is asked about. ArgumentParser answers a command that there is not with the general help.
enum HelpTopic {
    /// - Parameter arguments: those behind the program's name.
    /// - Throws: `ValidationError` where they ask for help about a command that there is not.
    static func check(_ arguments: [String]) throws {
        guard arguments.first == "help" else { return }
        var command: any ParsableCommand.Type = Zahlstelle.self
        for name in arguments.dropFirst() where !name.hasPrefix("-") {
            let subcommands = command.configuration.subcommands
            guard let next = subcommands.first(where: { $0.configuration.commandName == name }) else {
                throw ValidationError(
                    "There is no command '\(PrintableText.clean(name))'; 'zahlstelle help' lists all.")
            }
            command = next
        }
    }
}
