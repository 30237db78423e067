/// By what turnover can be told apart. Any of them go together.
public enum EvaluationDimension: String, Hashable, Sendable, CaseIterable {
    case office
    case register
    case clerk
    case service
    case account
    case means
    case hour
    case day
    case month

    public var german: String {
        switch self {
        case .office: "Amt"
        case .register: "Kasse"
        case .clerk: "Handzeichen"
        case .service: "Leistung"
        case .account: "Konto"
        case .means: "Zahlungsmittel"
        case .hour: "Stunde"
        case .day: "Tag"
        case .month: "Monat"
        }
    }

    /// What is read where a posting has no such thing: money without an order belongs to no office.
    public var germanNone: String {
        switch self {
        case .office: "ohne Amt"
        case .register: "ohne Kasse"
        case .clerk: "ohne Handzeichen"
        case .service: "ohne Leistung"
        case .account: "ohne Konto"
        case .means: "ohne Zahlungsmittel"
        case .hour: "ohne Uhrzeit"
        case .day: "ohne Tag"
        case .month: "ohne Monat"
        }
    }

    /// Whether it says when, and so has an order and a distance.
    public var isTime: Bool {
        switch self {
        case .hour, .day, .month: true
        case .office, .register, .clerk, .service, .account, .means: false
        }
    }

    /// Whether it tells apart what happened within a month.
    public var isWithinMonth: Bool {
        switch self {
        case .hour, .day: true
        case .office, .register, .clerk, .service, .account, .means, .month: false
        }
    }
}
