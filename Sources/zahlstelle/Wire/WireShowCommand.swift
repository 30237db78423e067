import ArgumentParser
import JSON
import WireRecord
import ZVT

struct WireShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show what was said in a conversation, or about a payment, and what it means.",
        discussion: """
            Each line has the seconds since the beginning, who spoke (← the device, → we), the message and its fields, named as \
            by 'zvt decode'. What is masked shows as E in digits and * in texts.

            EXAMPLES
              zahlstelle wire show 20261122-193011-k3f9qx
              zahlstelle wire show --from payment.jsonl
            """)

    @Argument(
        help: ArgumentHelp("A conversation or a payment; with --from everything without it.", valueName: "id"),
        completion: Candidates.payments)
    var name: String?

    @OptionGroup var source: WireSource

    func run() async throws {
        let conversations = try await source.conversations(named: name)
        let reply = Reply(lines: conversations.flatMap { conversation in conversation.lines.map { Self.value($0) } })
        try source.daemon.format.show(reply) { screen in
            Array(conversations.map { WireSheet(conversation: $0).lines(screen) }.joined(separator: [""]))
        }
    }

    /// The lines of an export, each message with its meaning.
    private struct Reply: Encodable {
        let lines: [JSONValue]
    }

    private static func value(_ line: [UInt8]) -> JSONValue {
        guard case .object(var object) = try? JSONParser.parse(line) else { return .null }
        if case .string(let bytes) = object["bytes"], object["printer"] == nil {
            object.append("message", .object(MessageWords.fields(bytes, .automatic)))
        }
        return .object(object)
    }
}
