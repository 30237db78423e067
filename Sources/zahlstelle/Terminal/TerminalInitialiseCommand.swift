import ArgumentParser
import Interface

struct TerminalInitialiseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "initialise",
        abstract: "Have a card terminal fetch its keys and parameters (06 93).",
        discussion: """
            What a terminal wants that says "Das Terminal muss initialisiert werden". Takes up to some minutes. Starts no payment. \
            Refused while the terminal works. Exits with 10 when it did not succeed.

            EXAMPLE
              zahlstelle terminal initialise t1
            """)

    @OptionGroup var terminal: TerminalArgument
    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let name = terminal.terminal
        try await UpkeepRun(terminal: name, daemon: daemon).follow { $0.initialiseMore(.init(terminal: name)) }
    }
}
