import ArgumentParser
import Interface

struct TerminalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terminal",
        abstract: "Close a card terminal's day, look after a terminal.",
        discussion: """
            EXAMPLE
              zahlstelle terminal end-of-day t1
              zahlstelle terminal state t1
            """,
        subcommands: [
            EndOfDayCommand.self, TerminalStateCommand.self, TerminalRegisterCommand.self, TerminalDiagnoseCommand.self,
            TerminalInitialiseCommand.self, TerminalPrintConfigurationCommand.self,
        ])
}

/// The terminal a command is about.
struct TerminalArgument: ParsableArguments {
    @Argument(help: "The terminal.", completion: Candidates.devices(.terminal), transform: NameArgument.parse)
    var terminal: String
}
