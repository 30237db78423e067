/// The last list of receivables of which the journal says that it was taken. A list that was put together and is not this one was
/// never taken.
public struct TakenImport: Hashable, Sendable, Codable {
    /// There is one record of it.
    public static let onlyKey = "last"

    public let control: ImportControl
    /// The SHA-256 of what was uploaded, in hexadecimal digits.
    public let hash: String
    /// All that was open then.
    public let stock: ItemTotals

    public init(control: ImportControl, hash: String, stock: ItemTotals) {
        self.control = control
        self.hash = hash
        self.stock = stock
    }
}
