/// How far a receivable has come in the finance system. The pay point shows it and takes money in any of them: who wants to pay may.
public enum ItemStatus: String, Hashable, Sendable, Codable, CaseIterable {
    case open
    /// Gemahnt.
    case dunned
    /// Gestundet: it need not be paid yet.
    case deferred
    /// Vollziehung ausgesetzt: contested, and not to be enforced meanwhile.
    case suspended
    /// In Vollstreckung: the enforcement office has it.
    case enforced
    /// Niedergeschlagen: no longer pursued, but owed.
    case shelved
    /// Erledigt: nothing is owed any more.
    case settled

    public var german: String {
        switch self {
        case .open: "offen"
        case .dunned: "gemahnt"
        case .deferred: "gestundet"
        case .suspended: "ausgesetzt"
        case .enforced: "in Vollstreckung"
        case .shelved: "niedergeschlagen"
        case .settled: "erledigt"
        }
    }
}
