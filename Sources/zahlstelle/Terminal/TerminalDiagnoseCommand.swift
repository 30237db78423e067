import ArgumentParser
import Interface

struct TerminalDiagnoseCommand: AsyncParsableCommand {
    /// As the protocol has them; not every terminal knows every one.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case line, extended, configuration, emv, ep2

        var wire: OrgZahlstelleTerminals.Diagnose.Parameters.Kind {
            switch self {
            case .line: .line
            case .extended: .extended
            case .configuration: .configuration
            case .emv: .emv
            case .ep2: .ep2
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "diagnose",
        abstract: "Have a card terminal check its connection to its host (06 70).",
        discussion: """
            Takes up to some minutes, and shows what the terminal shows. What it prints through us stands below. Starts no payment. \
            Refused while the terminal works. Exits with 10 when it did not succeed.

            EXAMPLES
              zahlstelle terminal diagnose t1
              zahlstelle terminal diagnose t1 --kind configuration
            """)

    @OptionGroup var terminal: TerminalArgument

    @Option(help: "What to check. Not every terminal knows every kind.")
    var kind = Kind.line

    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let name = terminal.terminal
        try await UpkeepRun(terminal: name, daemon: daemon).follow {
            $0.diagnoseMore(.init(terminal: name, kind: kind.wire))
        }
    }
}
