import ArgumentParser
import Interface

struct JournalListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List entries of the journal, oldest first.",
        discussion: """
            EXAMPLES
              zahlstelle journal list --after 1200 --limit 20
              zahlstelle journal list --payment 20261122-193011-k3f9qx --json | jq -c '.entries[].body'
            """)

    @Option(help: "Only entries with a number above this one.")
    var after: Int64 = 0

    @Option(help: "At most this many.")
    var limit: Int64 = 100

    @Option(
        help: ArgumentHelp("Only entries of this payment.", valueName: "id"), completion: Candidates.payments,
        transform: NameArgument.parse)
    var payment: String?

    @OptionGroup var daemon: DaemonOptions

    func validate() throws {
        guard limit >= 1 else { throw ValidationError("--limit must be at least 1.") }
        guard after >= 0 else { throw ValidationError("--after must be 0 or more.") }
    }

    func run() async throws {
        let client = OrgZahlstelleJournal.Client(try await daemon.connect())
        let pages = JournalPages(client: client, payment: payment)
        let reply = OrgZahlstelleJournal.List.Reply(entries: try await pages.entries(after: after, limit: limit))
        try daemon.format.show(reply) { JournalTable.lines(reply.entries, $0) }
    }
}
