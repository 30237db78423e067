/// A body that is not in canonical form, or a value that has none.
enum CanonicalFault: Error, Hashable, CustomStringConvertible {
    /// What is not there is left out.
    case null(member: String?)
    /// A number that is not whole, beyond 64 bits, or has an exponent.
    case fraction(member: String?)
    /// JSON, but not as it would be written: a blank, an order, an escape or a zero. From this byte on it differs.
    case spelling(offset: Int)

    var description: String {
        switch self {
        case .null(let member): "\(member ?? "the value") is null; what is not there is left out"
        case .fraction(let member): "\(member ?? "the value") is no whole number of 64 bits"
        case .spelling(let offset): "another spelling than the canonical one at byte \(offset)"
        }
    }
}
