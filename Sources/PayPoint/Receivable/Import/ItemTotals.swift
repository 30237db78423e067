/// Control totals: how many receivables, and what is open of all of them together.
public struct ItemTotals: Hashable, Sendable, Codable {
    public let count: Int
    public let open: Cents

    public init(count: Int, open: Cents) {
        self.count = count
        self.open = open
    }

    public static let zero = ItemTotals(count: 0, open: .zero)
}
