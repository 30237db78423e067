/// Taking a list of receivables from the finance system.
extension Kasse {
    /// How far the finance system's clock may be ahead of ours: more than clocks in an office are apart, less than a time zone.
    private static let clockDriftSeconds: Int64 = 300

    /// Whether somebody may work on an import.
    public func checkImport(_ deed: Deed, shift: ShiftID?, caller: Caller) async throws(KasseError) {
        try await look(deed, shift, caller) { _, _ in }
    }

    /// The import, where it is the one that was taken last: whoever lost the answer may bring it again.
    public func taken(_ control: ImportControl) async throws(KasseError) -> TakenImport? {
        try await KasseError.translating {
            let last = try await journal.lastItemImport()
            return last?.control == control ? last : nil
        }
    }

    /// Whether it is the import's turn.
    public func checkTurn(of control: ImportControl) async throws(KasseError) {
        let mark = try await receivables.listed { items async throws(ItemListFailure) in try await items.mark() }
        do throws(ImportFault) {
            try control.requireTurn(after: mark?.last)
        } catch {
            throw .receivable(.refused([error]))
        }
    }

    /// Writes down that a list is taken. It waits on disk for that, and comes into its place afterwards; behind a crash at the next
    /// start.
    public func take(
        _ control: ImportControl, hash: String, stock: ItemTotals, shift: ShiftID?, caller: Caller
    ) async throws(KasseError) {
        try await checkTurn(of: control)
        try await act(.finishImport, shift, caller) { transaction, presence in
            let event = ReceivablesImported(
                control: control, hash: hash, stock: stock, time: transaction.wallTime, by: presence.author)
            let now = try transaction.append(.receivablesImported(event)).time
            // What throws behind an append takes it back with it.
            guard control.asOf.microseconds - now.microseconds <= Self.clockDriftSeconds * 1_000_000 else {
                throw KasseError.receivable(.refused([.fromFuture(asOf: control.asOf, now: now)]))
            }
        }
    }
}

extension EventJournal {
    /// The last import that was taken; `nil` before the first.
    public func lastItemImport() async throws -> TakenImport? {
        try await books { try $0.record(TakenImport.self, TakenImport.onlyKey) }
    }
}
