/// Why a field is not the value that its column wants.
public enum CSVValueFault: Error, Hashable, Sendable {
    case empty
    /// No amount: an optional `-`, digits, at most two decimals behind the dialect's mark.
    case noAmount
    /// What stands between thousands does not stand between groups of three digits.
    case misplacedThousands
    case tooManyDecimals
    /// No whole number: an optional `-` and digits.
    case noWholeNumber
    /// Beyond what 64 bits hold.
    case tooLarge
    /// Not written as a date of this form.
    case noDate(CSVDateForm)
    /// Written as a date, but the calendar has no such day.
    case noSuchDay
}

extension CSVValueFault: CustomStringConvertible {
    /// What is wrong and what is wanted, in English.
    public var description: String {
        switch self {
        case .empty: "the field is empty"
        case .noAmount: "not an amount; write digits with at most two decimals, without currency, plus sign or blanks"
        case .misplacedThousands:
            "the separators of thousands do not stand before groups of three digits; leave them out"
        case .tooManyDecimals: "more than two decimals; amounts end with the cents"
        case .noWholeNumber: "not a whole number; write digits only"
        case .tooLarge: "the number is too large"
        case .noDate(.german): "not a date; write it as DD.MM.YYYY"
        case .noDate(.iso): "not a date; write it as YYYY-MM-DD"
        case .noSuchDay: "the calendar has no such day"
        }
    }

    /// The same in German.
    public var german: String {
        switch self {
        case .empty: "das Feld ist leer"
        case .noAmount:
            "kein Betrag; Ziffern mit höchstens zwei Nachkommastellen schreiben, ohne Währung, Pluszeichen und Leerzeichen"
        case .misplacedThousands: "Tausendertrennzeichen stehen nicht vor je drei Ziffern; bitte weglassen"
        case .tooManyDecimals: "mehr als zwei Nachkommastellen; Beträge enden mit den Cent"
        case .noWholeNumber: "keine ganze Zahl; nur Ziffern schreiben"
        case .tooLarge: "die Zahl ist zu groß"
        case .noDate(.german): "kein Datum; als TT.MM.JJJJ schreiben"
        case .noDate(.iso): "kein Datum; als JJJJ-MM-TT schreiben"
        case .noSuchDay: "diesen Tag gibt es im Kalender nicht"
        }
    }
}
