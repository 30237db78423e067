/// How a terminal's total compares with the journal's. Terminals net refunds and reversals or do not (zvt.md 4.6).
public enum DayAgreement: Hashable, Sendable {
    /// Payments less reversals and refunds.
    case equal
    /// The terminal does not net refunds.
    case equalBeforeRefunds
    /// The terminal nets nothing.
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
        case .equalBeforeRefunds: "stimmt mit dem Journal überein (das Terminal zieht Gutschriften nicht ab)"
        case .equalGross: "stimmt mit dem Journal überein (das Terminal zieht Stornos und Gutschriften nicht ab)"
        case .differs(let difference): "weicht vom Journal ab: \(difference.german)"
        }
    }
}
