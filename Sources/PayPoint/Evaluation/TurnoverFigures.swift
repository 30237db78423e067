/// What was taken, and what of it was given back. Both are kept apart: a cancellation makes no taking undone, it is one of its own.
public struct TurnoverFigures: Hashable, Sendable {
    /// Postings that took money; a line that two means paid has two.
    public var takings: Int64
    /// Postings that gave money back.
    public var returns: Int64
    /// How many of what was sold, less those that were taken back. Of a line that two means paid all count with the first one.
    public var quantity: Int64
    public var taken: Cents
    /// Zero or above.
    public var givenBack: Cents

    public init(takings: Int64, returns: Int64, quantity: Int64, taken: Cents, givenBack: Cents) {
        self.takings = takings
        self.returns = returns
        self.quantity = quantity
        self.taken = taken
        self.givenBack = givenBack
    }

    public static let none = TurnoverFigures(takings: 0, returns: 0, quantity: 0, taken: .zero, givenBack: .zero)

    // Sums of ten years stay far within the range of a 64-bit number of cents.
    public var net: Cents { Cents(taken.value &- givenBack.value) }

    public mutating func add(_ other: TurnoverFigures) {
        takings &+= other.takings
        returns &+= other.returns
        quantity &+= other.quantity
        taken = Cents(taken.value &+ other.taken.value)
        givenBack = Cents(givenBack.value &+ other.givenBack.value)
    }
}
