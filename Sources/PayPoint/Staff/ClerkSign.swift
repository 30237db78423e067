/// The sign (Handzeichen) of a clerk: what stands on a receipt in place of a signature (VVKommHV zu § 51). 1 to 16 bytes of
/// UTF-8, so that it fits beside the number of the receipt.
public struct ClerkSign: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    /// - Returns: `nil` for a text that is too long, or has anything in it that is not seen but blanks between words.
    public init?(_ text: String) {
        guard Self.isSign(text) else { return nil }
        self.text = text
    }

    /// Two signs that look alike would be two people on one paper.
    static func isSign(_ text: String) -> Bool {
        PaymentRequest.isText(text, longest: PaymentRequest.longestSign)
            && text.unicodeScalars.allSatisfy { $0 == " " || PaymentRequest.isVisible($0) }
            && !text.hasPrefix(" ") && !text.hasSuffix(" ")
    }

    public var description: String { text }

    public static func < (left: ClerkSign, right: ClerkSign) -> Bool { left.text < right.text }
}

extension ClerkSign: ExpressibleByStringLiteral {
    /// For signs written in source code; one that breaks the rule is a programmer's error.
    public init(stringLiteral value: String) {
        precondition(Self.isSign(value), "'\(value)' is no sign")
        text = value
    }
}

extension ClerkSign: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let sign = ClerkSign(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: RequestRule.sign.english)
        }
        self = sign
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
