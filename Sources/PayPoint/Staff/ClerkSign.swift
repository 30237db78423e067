/// The sign (Handzeichen) of a clerk: what stands on a receipt in place of a signature (VVKommHV zu § 51). 1 to 16 bytes of
/// UTF-8, so that it fits beside the number of the receipt.
public struct ClerkSign: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    /// - Returns: `nil` for a text that is too long, shows nothing, or has control characters.
    public init?(_ text: String) {
        guard PaymentRequest.isText(text, longest: PaymentRequest.longestSign) else { return nil }
        self.text = text
    }

    public var description: String { text }

    public static func < (left: ClerkSign, right: ClerkSign) -> Bool { left.text < right.text }
}

extension ClerkSign: ExpressibleByStringLiteral {
    /// For signs written in source code; one that breaks the rule is a programmer's error.
    public init(stringLiteral value: String) {
        precondition(PaymentRequest.isText(value, longest: PaymentRequest.longestSign), "'\(value)' is no sign")
        text = value
    }
}

extension ClerkSign: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let sign = ClerkSign(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: RequestRule.text(atMost: PaymentRequest.longestSign).english)
        }
        self = sign
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
