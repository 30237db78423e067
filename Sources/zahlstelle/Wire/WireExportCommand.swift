import ArgumentParser
import WireRecord

struct WireExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a conversation, or all about a payment, as a file to pass on.",
        discussion: """
            JSON, one object a line, with or without --json. The file says all that is needed to replay it, and nothing of a \
            card but the last four digits of its number. In a source tree, put it into Tests/WireRecordTests/Recordings, and \
            'make test' replays it.

            EXAMPLES
              zahlstelle wire export 20261122-193011-k3f9qx > payment.jsonl
            """)

    @Argument(
        help: ArgumentHelp("A conversation or a payment.", valueName: "id"), completion: Candidates.payments)
    var name: String

    @OptionGroup var source: WireSource

    func run() async throws {
        for line in try await source.conversations(named: name).flatMap(\.lines) {
            try Output.standard.write(line + [UInt8(ascii: "\n")])
        }
    }
}
