/// The tax on a line. Sovereign fees are not taxable; a family register book is.
public enum ValueAddedTax: String, Hashable, Sendable, Codable, CaseIterable {
    case notTaxable
    case standard19
    case reduced7
    case exempt

    /// The rate in percent, `nil` where there is none to show.
    public var percent: Int64? {
        switch self {
        case .standard19: 19
        case .reduced7: 7
        case .notTaxable, .exempt: nil
        }
    }
}
