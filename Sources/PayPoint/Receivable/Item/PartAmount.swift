/// What was claimed of a part, and what of it is open yet.
public struct PartAmount: Hashable, Sendable, Codable {
    public let claimed: Cents
    public let open: Cents

    public init(claimed: Cents, open: Cents) {
        self.claimed = claimed
        self.open = open
    }

    /// A part that is not claimed.
    public static let none = PartAmount(claimed: .zero, open: .zero)
}
