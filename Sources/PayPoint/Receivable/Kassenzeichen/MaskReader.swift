/// Reads the mask of a ``KassenzeichenPattern`` byte by byte.
struct MaskReader {
    private let check: CheckDigit
    private var groups: [KassenzeichenPattern.Group] = []
    /// What is shown in front of the next group.
    private var lead = ""
    private var bracket = Bracket.none
    private var count = Count.none
    /// A place was just read, so that a number may follow.
    private var mayCount = false

    /// What the check digit protects.
    private enum Bracket { case none, open, closed }

    /// The number in braces behind a place.
    private enum Count {
        case none
        case lower(Int?)
        case upper(lower: Int, Int?)
    }

    private static let placeholders: [UInt8] = Array("9A*#".utf8)

    init(check: CheckDigit) {
        self.check = check
    }

    /// - Parameter position: of the byte in the mask, from 1.
    mutating func take(_ byte: UInt8, at position: Int) throws(MaskFault) {
        switch count {
        case .none:
            try takePlace(byte, at: position)
        case .lower(let read):
            if let next = Self.appending(byte, to: read) {
                count = .lower(next)
            } else if byte == UInt8(ascii: "-"), let read {
                count = .upper(lower: read, nil)
            } else if byte == UInt8(ascii: "}"), let read {
                try setCount(read...read, at: position)
            } else {
                throw .count(position: position)
            }
        case .upper(let lower, let read):
            if let next = Self.appending(byte, to: read) {
                count = .upper(lower: lower, next)
            } else if byte == UInt8(ascii: "}"), let read, lower <= read {
                try setCount(lower...read, at: position)
            } else {
                throw .count(position: position)
            }
        }
    }

    mutating func finish() throws(MaskFault) -> [KassenzeichenPattern.Group] {
        guard case .none = count, bracket != .open, lead.isEmpty else { throw .unfinished }
        if bracket == .none, check != .absent {
            for index in groups.indices { groups[index].isProtected = !groups[index].isCheck }
        }
        return groups
    }

    private mutating func takePlace(_ byte: UInt8, at position: Int) throws(MaskFault) {
        defer { mayCount = Self.placeholders.contains(byte) }
        switch byte {
        case UInt8(ascii: "9"): add(.digit)
        case UInt8(ascii: "A"): add(.letter)
        case UInt8(ascii: "*"): add(.digitOrLetter)
        case UInt8(ascii: "#"): add(check.mayBeX ? .digitOrX : .digit, isCheck: true)
        case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"):
            lead.unicodeScalars.append(Unicode.Scalar(byte))
        case UInt8(ascii: "{") where mayCount:
            count = .lower(nil)
        case UInt8(ascii: "[") where bracket == .none && check != .absent:
            bracket = .open
        case UInt8(ascii: "]") where bracket == .open:
            bracket = .closed
        default:
            throw .character(position: position)
        }
    }

    private mutating func add(_ kind: CharacterKind, isCheck: Bool = false) {
        groups.append(
            KassenzeichenPattern.Group(
                kind: kind, lengths: 1...1, lead: lead, isCheck: isCheck, isProtected: bracket == .open && !isCheck))
        lead = ""
    }

    private mutating func setCount(_ lengths: ClosedRange<Int>, at position: Int) throws(MaskFault) {
        guard lengths.lowerBound > 0 else { throw .count(position: position) }
        groups[groups.count - 1].lengths = lengths
        count = .none
    }

    /// A count has two digits at most, which is more than a Kassenzeichen has.
    private static func appending(_ byte: UInt8, to number: Int?) -> Int? {
        guard byte.isDigit, (number ?? 0) < 10 else { return nil }
        return (number ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
    }
}
