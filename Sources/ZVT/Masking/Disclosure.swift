/// How much of a field a record of the wire may show. What has no row in the tables below is hidden: a field that nobody
/// thought of may carry a card.
enum Disclosure: Hashable, Sendable {
    /// All of it, up to so many bytes. Longer content is not what the field is for, and is hidden.
    case whole(atMost: Int)
    /// A card number: its last four digits.
    case lastFour
    /// Words; see ``TextMask``.
    case text
    /// A line of a text: a card number may go on in the next one.
    case line
    /// Elements, each for itself.
    case elements
    /// The turnover totals.
    case totals
    case hidden

    static func of(_ bmp: BMP) -> Disclosure { fields[bmp.number] ?? .hidden }

    /// - Parameter container: the constructed tag around it; nil directly in the message's container. Other tags than belong
    ///   there are hidden: what is not made of elements may look so by chance.
    static func of(_ tag: TLVTag, in container: TLVTag?) -> Disclosure {
        if let container, children[container.rawValue]?.contains(tag.rawValue) != true { return .hidden }
        return tags[tag.rawValue] ?? .hidden
    }

    /// By BMP number. Hidden are the tracks (23, 24, 2D), chip data, card identifiers, expiry, check digits, PIN and keys, the
    /// password, MACs and images.
    private static let fields: [UInt8: Disclosure] = {
        var fields: [UInt8: Disclosure] = [
            0x04: .whole(atMost: 6), 0x06: .elements, 0x22: .lastFour, 0x2A: .text, 0x3B: .text, 0x3C: .text,
            0x60: .totals, 0x8B: .text,
        ]
        // Numbers and bits of fixed length: time-outs, services, trace, time, date, results, terminal, currency, receipt, card type,
        // dialogue control. None has room for more than eight digits.
        let numbers: [UInt8] = [
            0x01, 0x02, 0x03, 0x05, 0x0B, 0x0C, 0x0D, 0x19, 0x27, 0x29, 0x37, 0x49, 0x87, 0x88, 0x8A, 0x8C, 0xA0, 0xAA,
            0xE0, 0xE9, 0xEA, 0xF0, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD,
        ]
        for number in numbers { fields[number] = .whole(atMost: 4) }
        // The lines of displays.
        for number in Array<UInt8>(0xE1...0xE8) + Array<UInt8>(0xF1...0xF8) { fields[number] = .line }
        return fields
    }()

    /// By TLV tag.
    private static let tags: [UInt32: Disclosure] = {
        var tags: [UInt32: Disclosure] = [
            0x07: .line, 0x1F17: .text, 0x1F40: .text, 0x1F41: .text, 0x42: .text, 0x44: .text, 0x46: .line,
            0x47: .line,
            0x4A: .text, 0x1F25: .whole(atMost: 6), 0x1F36: .whole(atMost: 6),
        ]
        // Widths, character sets, languages, receipt and print parameters, dates, verification, technology, vendor's error code,
        // trace, terminal, state, sequence: none has room for more than eight digits.
        let numbers: [UInt32] = [
            0x08, 0x09, 0x0A, 0x12, 0x14, 0x15, 0x1A, 0x1B, 0x41, 0x45, 0x49, 0x1F01, 0x1F02, 0x1F03, 0x1F04, 0x1F05,
            0x1F07,
            0x1F0E, 0x1F0F, 0x1F10, 0x1F11, 0x1F12, 0x1F13, 0x1F16, 0x1F26, 0x1F2B, 0x1F37, 0x1F3B, 0x1F43, 0x1F44,
            0x1F55,
            0x1F60, 0x1F70, 0x1F73, 0x1F78, 0x1F79,
        ]
        for number in numbers { tags[number] = .whole(atMost: 4) }
        for container in children.keys { tags[container] = .elements }
        return tags
    }()

    /// What belongs into the constructed tags.
    private static let children: [UInt32: Set<UInt32>] = [
        0x23: [0x08], 0x24: [0x07], 0x25: [0x07, 0x09], 0x26: [0x0A], 0x27: [0x14], 0x28: [0x15],
        0x2F: [0x1F10, 0x1F11, 0x1F12], 0x60: [0x42, 0x44], 0x64: [0x07, 0x09], 0x65: [0x07, 0x09], 0x66: [0x07, 0x09],
        0x67: [0x07, 0x09], 0x68: [0x07, 0x09], 0xE4: [0x1F40, 0x1F41, 0x1F43],
    ]
}
