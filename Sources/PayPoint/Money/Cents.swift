/// An amount of money in euro cents.
///
/// The only type in which Zahlstelle holds money. It is a whole number, so nothing can be lost by rounding; arithmetic that
/// would leave the range of `Int64` is refused rather than wrapped.
public struct Cents: Hashable, Sendable, Comparable {
    public let value: Int64

    public init(_ value: Int64) {
        self.value = value
    }

    public static let zero = Cents(0)

    /// The largest amount of one payment, 9.999.999.999,99 EUR: twelve digits, the width of the amount on a ZVT terminal
    /// (PA00P015, BMP 04).
    public static let largestPayment = Cents(999_999_999_999)

    public static func < (left: Cents, right: Cents) -> Bool {
        left.value < right.value
    }

    /// The sum, or `nil` when it does not fit.
    public func adding(_ other: Cents) -> Cents? {
        let (sum, overflow) = value.addingReportingOverflow(other.value)
        return overflow ? nil : Cents(sum)
    }

    /// The difference, or `nil` when it does not fit.
    public func subtracting(_ other: Cents) -> Cents? {
        let (difference, overflow) = value.subtractingReportingOverflow(other.value)
        return overflow ? nil : Cents(difference)
    }

    /// The amount taken `count` times, or `nil` when it does not fit.
    public func times(_ count: Int64) -> Cents? {
        let (product, overflow) = value.multipliedReportingOverflow(by: count)
        return overflow ? nil : Cents(product)
    }
}

extension Cents: Codable {
    public init(from decoder: any Decoder) throws {
        value = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
