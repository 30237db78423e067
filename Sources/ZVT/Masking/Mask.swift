/// A body whose parts are being hidden in place.
struct Mask {
    private(set) var data: [UInt8]

    init(_ data: [UInt8]) { self.data = data }

    /// No BMP, no tag, no length: what is filled with it cannot be read by mistake.
    private static let unreadable: UInt8 = 0xFF
    /// Two masked digits.
    private static let hidden: UInt8 = 0xEE

    mutating func fill(_ range: Range<Int>, with byte: UInt8) {
        for index in range { data[index] = byte }
    }

    mutating func hideUnreadable(_ range: Range<Int>) { fill(range, with: Self.unreadable) }

    mutating func hideText(_ range: Range<Int>, keepingDigits kept: Int) {
        data.replaceSubrange(range, with: TextMask.masked(data[range], keepingDigits: kept))
    }

    /// The fields of the body, and what stands behind the last one that could be read.
    mutating func hide(_ fields: FieldList) {
        for entry in fields.entries { hide(entry.content, Disclosure.of(BMP(entry.number))) }
        // The number of a damaged field says nothing about a card, and makes it just as damaged.
        let rest = fields.parsedEnd
        let isKnown = rest < data.count && BMP(data[rest]).definition != nil
        hideUnreadable(min(rest + (isKnown ? 1 : 0), data.count)..<data.count)
    }

    private mutating func hide(_ range: Range<Int>, _ disclosure: Disclosure, as tag: TLVTag? = nil, depth: Int = 1) {
        switch disclosure {
        case .whole(let most): if range.count > most { fill(range, with: Self.hidden) }
        case .lastFour: hideNumber(range)
        case .text: hideText(range, keepingDigits: TextMask.digitsShown)
        case .line: hideText(range, keepingDigits: 0)
        case .elements: hideElements(in: range, of: tag, depth: depth)
        case .totals: hideTotals(range)
        case .hidden: fill(range, with: Self.hidden)
        }
    }

    /// Keeps the last four digits and the padding behind them. Behind a separator D, or padding in the middle, stands more than
    /// a number.
    private mutating func hideNumber(_ range: Range<Int>) {
        var nibbles = data[range].flatMap { [$0 >> 4, $0 & 0x0F] }
        let padding = nibbles.reversed().prefix { $0 == 0x0F }.count
        guard !nibbles.dropLast(padding).contains(where: { $0 == 0x0D || $0 == 0x0F }) else {
            return fill(range, with: Self.hidden)
        }
        for index in nibbles.indices.dropLast(padding + 4) { nibbles[index] = 0x0E }
        for (offset, index) in range.enumerated() { data[index] = nibbles[offset * 2] << 4 | nibbles[offset * 2 + 1] }
    }

    /// A constructed value that is not made of elements is hidden.
    private mutating func hideElements(in range: Range<Int>, of container: TLVTag?, depth: Int) {
        guard depth <= TLV.maximumDepth, (try? TLV.validate(data, in: range)) != nil else {
            return fill(range, with: Self.hidden)
        }
        var reader = TLVReader(data, from: range.lowerBound, to: range.upperBound)
        while !reader.isAtEnd, let tag = try? reader.tag(), let count = try? reader.length(of: "TLV value") {
            let content = reader.position..<reader.position + count
            reader.position = content.upperBound
            hide(content, Disclosure.of(tag, in: container), as: tag, depth: depth + 1)
        }
    }

    /// Totals are shown where they can be some: each sum below a million.
    private mutating func hideTotals(_ range: Range<Int>) {
        let groups = (0..<7).map { range.lowerBound + 4 + $0 * 7 }
        guard range.count >= Totals.fixedCount, (try? Totals(Array(data[range]))) != nil,
            groups.allSatisfy({ data[$0 + 1] == 0 && data[$0 + 2] == 0 })
        else { return fill(range, with: Self.hidden) }
        fill(range.lowerBound + Totals.fixedCount..<range.upperBound, with: Self.hidden)
    }
}
