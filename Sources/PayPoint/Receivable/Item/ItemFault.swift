/// What is wrong with a receivable that somebody wants to import.
public enum ItemFault: Error, Hashable, Sendable {
    case text(Field, longest: Int)
    case negative(ItemPart)
    case openExceedsClaimed(ItemPart, by: Cents)
    /// More than ``Cents/largestPayment``.
    case tooLarge(ItemPart)
    case settledButOpen(Cents)
    /// What is open altogether is negative, or more than what was claimed altogether.
    case totalOpen(Cents, claimed: Cents)

    /// A field of text.
    public enum Field: String, Hashable, Sendable {
        case debtorName, identification, notice, number, personalAccount

        public var german: String {
            switch self {
            case .debtorName: "Name"
            case .identification: "Identifikation"
            case .notice: "Bescheidnummer"
            case .number: "Postennummer"
            case .personalAccount: "Personenkonto"
            }
        }

        public var english: String {
            switch self {
            case .debtorName: "name"
            case .identification: "identification"
            case .notice: "notice number"
            case .number: "item number"
            case .personalAccount: "personal account"
            }
        }
    }

    public var german: String {
        switch self {
        case .text(let field, let longest): "\(field.german): nötig ist \(RequestRule.text(atMost: longest).german)"
        case .negative(let part): "\(part.german): der Betrag ist negativ"
        case .openExceedsClaimed(let part, let excess):
            "\(part.german): offen ist mehr als gefordert, um \(excess.german)"
        case .tooLarge(let part): "\(part.german): der Betrag ist größer als \(Cents.largestPayment.german)"
        case .settledButOpen(let open): "Der Posten gilt als erledigt, offen sind aber \(open.german)"
        case .totalOpen(let open, let claimed):
            "Offen sind insgesamt \(open.german); nötig ist ein Betrag von 0 bis zu den geforderten \(claimed.german)"
        }
    }

    public var english: String {
        switch self {
        case .text(let field, let longest): "\(field.english): needs \(RequestRule.text(atMost: longest).english)"
        case .negative(let part): "\(part.english): the amount is negative"
        case .openExceedsClaimed(let part, let excess):
            "\(part.english): more is open than was claimed, by \(excess.english)"
        case .tooLarge(let part): "\(part.english): the amount is more than \(Cents.largestPayment.english)"
        case .settledButOpen(let open): "the item is said to be settled, but \(open.english) is open"
        case .totalOpen(let open, let claimed):
            "\(open.english) is open altogether; needs 0 to the \(claimed.english) that was claimed"
        }
    }
}
