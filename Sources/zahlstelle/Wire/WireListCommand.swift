import ArgumentParser
import Interface

struct WireListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List conversations with devices, newest first.",
        discussion: """
            A conversation with a terminal goes from one rest to the next: the opening of a link with its registration, a \
            payment, a question. Status enquiries that say what the one before said are left out.

            EXAMPLES
              zahlstelle wire list --device t1 --limit 20
              zahlstelle wire list --from /var/lib/zahlstelle/wire --json | jq -r '.conversations[].name'
            """)

    @Option(
        help: ArgumentHelp("Only with this device.", valueName: "id"), completion: Candidates.devices(.terminal),
        transform: NameArgument.parse)
    var device: String?

    @Option(
        help: ArgumentHelp("Only about this payment.", valueName: "id"), completion: Candidates.payments,
        transform: NameArgument.parse)
    var payment: String?

    @Option(help: "At most this many, 1 to 1000.")
    var limit: Int64 = 100

    @OptionGroup var source: WireSource

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit must be 1 to 1000.") }
    }

    func run() async throws {
        let reply = OrgZahlstelleWire.List.Reply(
            conversations: try await source.list(device: device, payment: payment, limit: limit))
        if reply.conversations.isEmpty, let device { try await source.check(device) }
        try source.daemon.format.show(reply) { Self.lines(reply.conversations, $0) }
    }

    private static func lines(_ conversations: [OrgZahlstelleWire.Conversation], _ screen: Screen) -> [String] {
        guard !conversations.isEmpty else { return ["Keine Aufzeichnungen."] }
        var table = TextTable(
            .init(title: "Name"), .init(title: "Zeit"), .init(title: "Zahlung"), .init(title: "Auftrag"),
            .init(title: "Ende"), .init(title: "Meldungen", isNumber: true))
        for conversation in conversations {
            table.add(
                .init(conversation.name), .init(MomentText.german(conversation.time)),
                .init(conversation.payment ?? "-"), .init(conversation.order.map(WireWords.order) ?? "-"),
                .init(conversation.outcome.map(WireWords.outcome) ?? "-"),
                .init("\(conversation.messages)" + (conversation.whole ? "" : " (unvollständig)")))
        }
        return table.lines(screen)
    }
}
