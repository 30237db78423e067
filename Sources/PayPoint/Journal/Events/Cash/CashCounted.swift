/// The cash of a register was counted.
public struct CashCounted: Hashable, Sendable, Codable {
    /// Why it was counted.
    public enum Occasion: String, Hashable, Sendable, Codable, CaseIterable {
        /// Somebody wanted to know. A difference is seen, not booked.
        case check
        /// The register goes to another clerk. A difference is booked.
        case handOver
    }

    public let register: RegisterID
    public let occasion: Occasion
    public let count: CashCount
    /// What should have been there by the book.
    public let expected: Cents
    /// As the office clock showed it.
    public let time: CivilTime
    public let by: Author

    /// More than expected, or less where it is negative.
    public var difference: Cents {
        // Both are far inside of the range: a count is below 10^10 cents, a balance what was paid in.
        count.total.subtracting(expected) ?? .zero
    }

    public init(
        register: RegisterID, occasion: Occasion, count: CashCount, expected: Cents, time: CivilTime, by: Author
    ) {
        self.register = register
        self.occasion = occasion
        self.count = count
        self.expected = expected
        self.time = time
        self.by = by
    }
}
