/// How a terminal's total compares with the journal's. Terminals net refunds and reversals or do not (zvt.md 4.6).
public enum DayAgreement: Hashable, Sendable {
    /// Payments less reversals and refunds.
    case equal
    /// Differs by the refunds: the terminal does not net them, or they were not made there. Somebody has to look.
    case equalBeforeRefunds
    /// Differs by reversals and refunds, likewise.
    case equalGross
    /// The terminal's total less the journal's net sum.
    case differs(by: Cents)

    init(terminal: Cents, journal: CardTurnover) {
        if terminal == journal.net {
            self = .equal
        } else if terminal == journal.beforeRefunds {
            self = .equalBeforeRefunds
        } else if terminal == journal.gross {
            self = .equalGross
        } else {
            self = .differs(by: Cents(terminal.value &- journal.net.value))
        }
    }

    /// For the clerk and the main cash office.
    public var german: String {
        switch self {
        case .equal: "stimmt mit dem Journal überein"
        case .equalBeforeRefunds:
            "gleicht dem Journal ohne Erstattungen: bitte prüfen, ob das Terminal sie nur nicht abzieht"
        case .equalGross:
            "gleicht dem Journal ohne Stornos und Erstattungen: bitte prüfen, ob das Terminal sie nur nicht abzieht"
        case .differs(let difference): "weicht vom Journal ab: \(difference.german)"
        }
    }
}
