/// A list of receivables is taken from the finance system. The list itself is no record of ours and stays outside of the journal; what
/// it was stands here, so that anybody who has the file can tell whether it is the one.
public struct ReceivablesImported: Hashable, Sendable, Codable {
    public let control: ImportControl
    /// The SHA-256 of the table as it was uploaded, in hexadecimal digits.
    public let hash: String
    /// All that is open then.
    public let stock: ItemTotals
    /// As the office clock showed it.
    public let time: CivilTime
    public let by: Author

    public init(control: ImportControl, hash: String, stock: ItemTotals, time: CivilTime, by: Author) {
        self.control = control
        self.hash = hash
        self.stock = stock
        self.time = time
        self.by = by
    }
}
