/// A coin or banknote of the euro.
public enum Denomination: Int64, Hashable, Sendable, Codable, CaseIterable {
    case oneCent = 1
    case twoCents = 2
    case fiveCents = 5
    case tenCents = 10
    case twentyCents = 20
    case fiftyCents = 50
    case oneEuro = 100
    case twoEuros = 200
    case fiveEuros = 500
    case tenEuros = 1000
    case twentyEuros = 2000
    case fiftyEuros = 5000
    case hundredEuros = 10000
    case twoHundredEuros = 20000
    /// No longer issued, still legal tender.
    case fiveHundredEuros = 50000

    public static let largest = fiveHundredEuros

    public var value: Cents { Cents(rawValue) }

    public var isNote: Bool { self >= .fiveEuros }

    /// How many coins are in a roll of the Bundesbank; `nil` for notes.
    public var perRoll: Int64? {
        switch self {
        case .oneCent, .twoCents, .fiveCents: 50
        case .tenCents, .twentyCents, .fiftyCents: 40
        case .oneEuro, .twoEuros: 25
        case .fiveEuros, .tenEuros, .twentyEuros, .fiftyEuros, .hundredEuros, .twoHundredEuros, .fiveHundredEuros: nil
        }
    }
}

extension Denomination: Comparable {
    public static func < (left: Denomination, right: Denomination) -> Bool { left.rawValue < right.rawValue }
}
