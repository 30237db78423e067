/// A second person released the cancellation of a sale, from their own place.
public struct SaleReleased: Hashable, Sendable, Codable {
    public let sale: SaleID
    public let by: Author
    /// As the office clock showed it.
    public let time: CivilTime

    public init(sale: SaleID, by: Author, time: CivilTime) {
        self.sale = sale
        self.by = by
        self.time = time
    }
}
