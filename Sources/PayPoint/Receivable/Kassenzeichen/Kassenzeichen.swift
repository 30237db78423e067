/// The reference under which a city expects money (Kassenzeichen), as it is stored, compared and handed over: digits and capital
/// letters only. How it looks on paper is its ``KassenzeichenPattern``'s business.
public struct Kassenzeichen: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The longest, in characters: what a structured reference of a bank transfer holds (ISO 11649, EPC069-12).
    public static let longest = 35

    /// 1 to 35 of `0-9 A-Z`.
    public let text: String

    /// - Parameter text: in stored form. What a person typed or a scanner read goes through ``KassenzeichenPattern/read(_:)``.
    /// - Returns: `nil` when it has anything else than digits and capital letters, none of them or too many.
    public init?(_ text: String) {
        guard (1...Self.longest).contains(text.utf8.count) else { return nil }
        guard text.utf8.allSatisfy({ $0.isDigit || $0.isCapital }) else { return nil }
        self.text = text
    }

    /// - Parameter characters: of `0-9 A-Z`, at least one, at most ``longest``.
    init(unchecked characters: [UInt8]) {
        text = String(decoding: characters, as: UTF8.self)
    }

    public static func < (left: Kassenzeichen, right: Kassenzeichen) -> Bool {
        left.text < right.text
    }

    public var description: String { text }
}

extension Kassenzeichen: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let kassenzeichen = Kassenzeichen(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "a Kassenzeichen is 1 to \(Self.longest) of 0-9 A-Z")
        }
        self = kassenzeichen
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
