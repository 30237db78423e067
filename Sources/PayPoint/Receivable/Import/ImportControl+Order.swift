extension ImportControl {
    /// Whether it may be taken after the last one, before anything of it is read.
    ///
    /// A full import stands for itself and may leave numbers out; a delta is worth nothing unless each before it was taken.
    ///
    /// - Parameter last: the import that was taken last, `nil` when there was none.
    public func requireTurn(after last: ImportMark?) throws(ImportFault) {
        guard let last else {
            switch scope {
            case .full: return
            case .delta: throw .deltaWithoutFull
            }
        }
        guard sequence > last.sequence else { throw .alreadyTaken(sequence: sequence, last: last.sequence) }
        if scope == .delta {
            guard sequence == last.sequence + 1 else { throw .gap(sequence: sequence, expected: last.sequence + 1) }
        }
        guard asOf >= last.asOf else { throw .olderThanLast(asOf: asOf, last: last.asOf) }
    }

    /// What differs from what was read, empty when all agrees. The import must then not be taken at all.
    ///
    /// - Parameter stock: the totals of everything that would be open after it; not looked at when the import tells none.
    public func differences(from tally: ImportTally, stock read: ItemTotals) -> [ImportFault] {
        var faults: [ImportFault] = []
        func compare(_ stated: ItemTotals, _ read: ItemTotals, of what: ImportFault.Total) {
            if stated.count != read.count { faults.append(.count(what, stated: stated.count, read: read.count)) }
            if stated.open != read.open { faults.append(.open(what, stated: stated.open, read: read.open)) }
        }
        compare(present, tally.present, of: .present)
        if gone != tally.gone { faults.append(.count(.gone, stated: gone, read: tally.gone)) }
        if let stock { compare(stock, read, of: .stock) }
        return faults
    }
}
