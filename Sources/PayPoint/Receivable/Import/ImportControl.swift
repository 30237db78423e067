/// What the finance system says of an import about itself, so that a file that was cut off, changed or mixed up is noticed.
public struct ImportControl: Hashable, Sendable, Codable {
    public let scope: Scope
    /// Counts the imports of a finance system, from 1.
    public let sequence: Int64
    /// The moment that the import is true for.
    public let asOf: Timestamp
    /// The totals of the items that are in the import.
    public let present: ItemTotals
    /// How many tombstones are in it.
    public let gone: Int
    /// The totals of everything that is open after the import, where the finance system tells them. After a delta they show
    /// whether one before it was lost or taken wrongly.
    public let stock: ItemTotals?

    public enum Scope: String, Hashable, Sendable, Codable {
        /// Everything that is open; what is not in it is gone.
        case full
        /// What has changed since the import before.
        case delta
    }

    public init(
        scope: Scope, sequence: Int64, asOf: Timestamp, present: ItemTotals, gone: Int = 0, stock: ItemTotals? = nil
    ) {
        self.scope = scope
        self.sequence = sequence
        self.asOf = asOf
        self.present = present
        self.gone = gone
        self.stock = stock
    }
}
