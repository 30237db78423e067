/// Adds up what an import really holds while it is read, record by record, in constant memory.
///
/// Whether a key comes twice it does not see; that is for the table the records go into.
public struct ImportTally: Hashable, Sendable {
    private let scope: ImportControl.Scope
    private let asOf: Timestamp
    public private(set) var present = ItemTotals.zero
    public private(set) var gone = 0

    public init(of control: ImportControl) {
        scope = control.scope
        asOf = control.asOf
    }

    /// - Throws: what the record must not be in this import. It is not counted then.
    public mutating func add(_ change: ItemChange) throws(ImportFault) {
        switch change {
        case .present(let item):
            if let fault = item.faults.first { throw .item(item.key, fault) }
            guard item.asOf <= asOf else { throw .newerThanImport(item.key) }
            guard let open = item.totalOpen, let sum = present.open.adding(open) else { throw .sumTooLarge }
            present = ItemTotals(count: present.count + 1, open: sum)
        case .gone(let key):
            guard scope == .delta else { throw .goneInFull(key) }
            gone += 1
        }
    }
}
