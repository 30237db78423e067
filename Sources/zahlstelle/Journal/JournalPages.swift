import Interface

/// Entries page after page. The daemon does not choose by payment or kind, so that is done here.
struct JournalPages {
    /// The largest page of the interface.
    private static let pageMax: Int64 = 1000

    let client: OrgZahlstelleJournal.Client
    var payment: String?
    /// Empty for all.
    var kinds: Set<String> = []

    private var choosesAll: Bool { payment == nil && kinds.isEmpty }

    func entries(after: Int64, limit: Int64) async throws -> [OrgZahlstelleJournal.Entry] {
        var found: [OrgZahlstelleJournal.Entry] = []
        var last = after
        while true {
            let missing = limit - Int64(found.count)
            let page = try await page(after: last, limit: choosesAll ? min(missing, Self.pageMax) : Self.pageMax)
            found += page.filter(fits).prefix(Int(clamping: missing))
            guard let end = page.last, found.count < limit else { return found }
            last = end.sequence
        }
    }

    /// The last ones of the journal, oldest first.
    func newest(_ count: Int64, after: Int64) async throws -> [OrgZahlstelleJournal.Entry] {
        var found: [OrgZahlstelleJournal.Entry] = []
        var last = after
        while true {
            let page = try await page(after: last, limit: Self.pageMax)
            guard let end = page.last else { return found }
            found = (found + page.filter(fits)).suffix(Int(clamping: count))
            last = end.sequence
        }
    }

    private func page(after: Int64, limit: Int64) async throws -> [OrgZahlstelleJournal.Entry] {
        try await client.list(.init(after: after, limit: limit)).entries
    }

    private func fits(_ entry: OrgZahlstelleJournal.Entry) -> Bool {
        (payment == nil || entry.payment == payment) && (kinds.isEmpty || kinds.contains(entry.kind))
    }
}
