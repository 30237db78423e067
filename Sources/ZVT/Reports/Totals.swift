/// The turnover totals of an end-of-day, BMP 60 (PA00P015).
public struct Totals: Hashable, Sendable {
    /// One group of cards. The count is one byte and undefined above 255: compare the sums.
    public struct Group: Hashable, Sendable {
        public var count: UInt8
        public var cents: Int

        public init(count: UInt8, cents: Int) {
            self.count = count
            self.cents = cents
        }

        public static let zero = Group(count: 0, cents: 0)
    }

    /// Bytes of the part that the specification fixes.
    static let fixedCount = 53

    /// Four digits as on the wire.
    public var firstReceipt: String
    /// Four digits as on the wire.
    public var lastReceipt: String
    public var girocard: Group
    public var jcb: Group
    public var mastercard: Group
    public var amex: Group
    public var visa: Group
    public var diners: Group
    public var other: Group
    /// What a terminal sends behind the fixed part.
    public var extra: [UInt8]

    public init(
        firstReceipt: String = "0000", lastReceipt: String = "0000", girocard: Group = .zero, jcb: Group = .zero,
        mastercard: Group = .zero, amex: Group = .zero, visa: Group = .zero, diners: Group = .zero,
        other: Group = .zero, extra: [UInt8] = []
    ) {
        self.firstReceipt = firstReceipt
        self.lastReceipt = lastReceipt
        self.girocard = girocard
        self.jcb = jcb
        self.mastercard = mastercard
        self.amex = amex
        self.visa = visa
        self.diners = diners
        self.other = other
        self.extra = extra
    }

    /// The groups in the order of the wire.
    public var groups: [Group] { [girocard, jcb, mastercard, amex, visa, diners, other] }

    /// The sum of all groups, in cents.
    public var cents: Int { groups.reduce(0) { $0 + $1.cents } }
}

extension Totals {
    /// Reads the content of BMP 60.
    ///
    /// - Throws: `truncated`, `notDecimal` with the offset in the content.
    public init(_ content: [UInt8]) throws(ZVTError) {
        guard content.count >= Self.fixedCount else {
            throw ZVTError(.truncated(part: "totals", needed: Self.fixedCount, present: content.count))
        }
        func group(_ index: Int) throws(ZVTError) -> Group {
            let start = 4 + index * 7
            guard let cents = BCD.value(content[start + 1..<start + 7]) else {
                throw ZVTError(.notDecimal("sum in totals"), at: start + 1)
            }
            return Group(count: content[start], cents: cents)
        }
        self.init(
            firstReceipt: BCD.digits(content[0..<2]), lastReceipt: BCD.digits(content[2..<4]),
            girocard: try group(0), jcb: try group(1), mastercard: try group(2), amex: try group(3),
            visa: try group(4), diners: try group(5), other: try group(6), extra: Array(content[Self.fixedCount...]))
    }

    /// The content of BMP 60.
    ///
    /// - Throws: `outOfRange`, `notDecimal`.
    public func encoded() throws(ZVTError) -> [UInt8] {
        var content = try BCD.encode(digits: firstReceipt, count: 2, part: "receipt number")
        content += try BCD.encode(digits: lastReceipt, count: 2, part: "receipt number")
        for group in groups {
            content.append(group.count)
            content += try BCD.encode(group.cents, count: 6, part: "sum in totals")
        }
        return content + extra
    }
}
