/// The sums of a terminal's day, as it told them at its end-of-day (ZVT 04 0F with BMP 60).
public struct TerminalTotals: Hashable, Sendable, Codable {
    /// What was taken with one kind of card. Terminals count in one byte, so a count above 255 means nothing.
    public struct Group: Hashable, Sendable, Codable {
        public let name: String
        public let count: Int
        public let sum: Cents

        public init(name: String, count: Int, sum: Cents) {
            self.name = name
            self.count = count
            self.sum = sum
        }
    }

    public let sum: Cents
    /// The receipt numbers that the day covers, as the terminal prints them; "0000" where there was none.
    public let firstReceipt: String?
    public let lastReceipt: String?
    /// Only groups with turnover.
    public let groups: [Group]

    public init(sum: Cents, firstReceipt: String? = nil, lastReceipt: String? = nil, groups: [Group] = []) {
        self.sum = sum
        self.firstReceipt = firstReceipt
        self.lastReceipt = lastReceipt
        self.groups = groups
    }
}
