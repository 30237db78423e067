import Interface

/// Entries page after page. The daemon does not choose by payment, so that is done here.
struct JournalPages {
    /// The largest page of the interface.
    private static let pageMax: Int64 = 1000

    let client: OrgZahlstelleJournal.Client
    let payment: String?

    func entries(after: Int64, limit: Int64) async throws -> [OrgZahlstelleJournal.Entry] {
        var found: [OrgZahlstelleJournal.Entry] = []
        var last = after
        while true {
            let missing = limit - Int64(found.count)
            let wanted = payment == nil ? min(missing, Self.pageMax) : Self.pageMax
            let page = try await client.list(.init(after: last, limit: wanted)).entries
            let matching = page.filter { payment == nil || $0.payment == payment }
            found += matching.prefix(Int(clamping: missing))
            guard let end = page.last, found.count < limit else { return found }
            last = end.sequence
        }
    }
}
