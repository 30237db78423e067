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

    /// Stands behind the amount of a line on a receipt, and before the tax that the lines of this mark contain.
    public var receiptMark: String {
        switch self {
        case .notTaxable: ""
        case .standard19: " A"
        case .reduced7: " B"
        case .exempt: " C"
        }
    }

    /// The tax that a gross amount contains, rounded half up; zero where there is none to show.
    ///
    /// - Parameter gross: zero or more, at most ``Cents/largestPayment``.
    public func contained(in gross: Cents) -> Cents {
        guard let percent else { return .zero }
        return Cents((gross.value * percent * 2 + 100 + percent) / ((100 + percent) * 2))
    }
}
