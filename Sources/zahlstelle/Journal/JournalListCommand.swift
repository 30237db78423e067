import ArgumentParser
import Interface
import PayPoint

struct JournalListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List entries of the journal, oldest first.",
        discussion: """
            EXAMPLES
              zahlstelle journal list --after 1200 --limit 20
              zahlstelle journal list --kind terminal.day-ended --last 5
              zahlstelle journal list --payment 20261122-193011-k3f9qx --json | jq -c '.entries[].body'
            """)

    @Option(help: "Only entries with a number above this one.")
    var after: Int64 = 0

    @Option(help: "At most this many.")
    var limit: Int64 = 100

    @Option(help: ArgumentHelp("Only the newest this many instead, of all that fit.", valueName: "number"))
    var last: Int64?

    @Option(
        name: .customLong("kind"),
        help: ArgumentHelp(
            "Only entries of this kind, such as terminal.day-ended; may be given more than once.", valueName: "kind"),
        completion: .list(JournalEvent.Kind.allCases.map(\.rawValue)), transform: Self.kind)
    var kinds: [JournalEvent.Kind] = []

    @Option(
        help: ArgumentHelp("Only entries of this payment.", valueName: "id"), completion: Candidates.payments,
        transform: NameArgument.parse)
    var payment: String?

    @OptionGroup var daemon: DaemonOptions

    func validate() throws {
        guard limit >= 1 else { throw ValidationError("--limit must be at least 1.") }
        if let last, last < 1 { throw ValidationError("--last must be at least 1.") }
        guard after >= 0 else { throw ValidationError("--after must be 0 or more.") }
    }

    func run() async throws {
        let client = OrgZahlstelleJournal.Client(try await daemon.connect())
        let pages = JournalPages(client: client, payment: payment, kinds: Set(kinds.map(\.rawValue)))
        let entries =
            if let last { try await pages.newest(last, after: after) } else {
                try await pages.entries(after: after, limit: limit)
            }
        let reply = OrgZahlstelleJournal.List.Reply(entries: entries)
        try daemon.format.show(reply) { JournalTable.lines(reply.entries, $0) }
    }

    private static func kind(_ text: String) throws -> JournalEvent.Kind {
        guard let kind = JournalEvent.Kind(rawValue: text) else {
            let known = JournalEvent.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("'\(text)' is no kind of entry. It is one of \(known).")
        }
        return kind
    }
}
