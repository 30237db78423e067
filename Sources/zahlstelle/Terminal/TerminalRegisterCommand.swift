import ArgumentParser
import Interface

struct TerminalRegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Register a card terminal anew (06 00).",
        discussion: """
            The daemon does so by itself whenever the line is opened; this is for a terminal that somebody has changed meanwhile. \
            Starts no payment. Refused while the terminal works. Exits with 10 when it did not succeed.

            EXAMPLE
              zahlstelle terminal register t1
            """)

    @OptionGroup var terminal: TerminalArgument
    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let name = terminal.terminal
        try await UpkeepRun(terminal: name, daemon: daemon).follow { $0.registerMore(.init(terminal: name)) }
    }
}
