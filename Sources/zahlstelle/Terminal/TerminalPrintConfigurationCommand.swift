import ArgumentParser
import Interface

struct TerminalPrintConfigurationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print-config",
        abstract: "Have a card terminal print how it is set up (06 1A).",
        discussion: """
            What it prints through us is shown here and stands in the journal; some terminals print on paper of their own. Starts no \
            payment. Refused while the terminal works. Exits with 10 when it did not succeed.

            EXAMPLES
              zahlstelle terminal print-config t1
              zahlstelle terminal print-config t1 --json | jq -r '.printed[].lines[]' | zahlstelle print p1
            """)

    @OptionGroup var terminal: TerminalArgument
    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let name = terminal.terminal
        try await UpkeepRun(terminal: name, daemon: daemon).follow { $0.printConfigurationMore(.init(terminal: name)) }
    }
}
