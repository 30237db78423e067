internal import PayPoint

/// The file itself: its chain of hashes, its numbers without gaps, its views against a replay of its entries, all as
/// the auditor's program checks them.
enum JournalIsWhole: Invariant {
    static let name = InvariantName.journalIsWhole

    static func check(_ office: Office) throws(Violation) {
        let verdict: JournalVerdict
        do {
            verdict = try ExportedJournal.verify(office.disk)
        } catch {
            throw Violation(name, "the journal cannot be checked: \(error)")
        }
        if let fault = verdict.fault { throw Violation(name, "entry \(fault.sequence): \(fault.text)") }
        // Whoever reads the file after a sync that failed may find what it was to write: that is for the next start
        // to see.
        let mayHaveMore = office.disk.failedSyncs > 0 && verdict.entries > office.ledger.entries.count
        guard verdict.entries == office.ledger.entries.count || mayHaveMore else {
            throw Violation(name, "\(verdict.entries) entries in the file, \(office.ledger.entries.count) were told")
        }
    }
}
