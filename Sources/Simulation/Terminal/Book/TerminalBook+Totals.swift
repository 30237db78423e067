/// The sums of an open day (BMP 60).
public struct DayTotals: Hashable, Sendable, Codable {
    public struct Group: Hashable, Sendable, Codable {
        public var count = 0
        public var cents = 0
    }

    public var firstReceipt = 0
    public var lastReceipt = 0
    public var girocard = Group()
    public var jcb = Group()
    public var mastercard = Group()
    public var amex = Group()
    public var visa = Group()
    public var diners = Group()
    public var other = Group()

    /// In the order of the wire.
    public var groups: [Group] { [girocard, jcb, mastercard, amex, visa, diners, other] }
    public var cents: Int { groups.reduce(0) { $0 + $1.cents } }

    mutating func add(_ entry: BookEntry) {
        let cents = entry.signedAmount
        let group: WritableKeyPath<DayTotals, Group> =
            switch entry.card.type {
            case 2, 5: \.girocard
            case 6: \.mastercard
            case 8: \.amex
            case 10, 11: \.visa
            case 12: \.diners
            case 14: \.jcb
            default: \.other
            }
        self[keyPath: group].count += 1
        self[keyPath: group].cents += cents
    }
}

extension TerminalBook {
    /// The sums since the last end-of-day. Refunds are netted; what was taken back is not counted.
    public var totals: DayTotals {
        var totals = DayTotals()
        for entry in entries where !entry.isClosed {
            if totals.firstReceipt == 0 { totals.firstReceipt = entry.receiptNumber }
            totals.lastReceipt = entry.receiptNumber
            if entry.signedAmount != 0 { totals.add(entry) }
        }
        return totals
    }
}
