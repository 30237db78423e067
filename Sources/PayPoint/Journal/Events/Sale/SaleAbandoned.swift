/// A sale was given up, and no money of it is left with us.
public struct SaleAbandoned: Hashable, Sendable, Codable {
    public let sale: SaleID
    public let reason: String
    public let by: Author

    public init(sale: SaleID, reason: String, by: Author) {
        self.sale = sale
        self.reason = reason
        self.by = by
    }
}
