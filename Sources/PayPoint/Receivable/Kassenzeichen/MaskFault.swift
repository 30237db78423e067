/// What is wrong with the mask of a ``KassenzeichenPattern``. Positions count the bytes of the mask from 1.
public enum MaskFault: Error, Hashable, Sendable {
    case empty
    /// Nothing that a mask may have, or not there.
    case character(position: Int)
    /// Braces hold a number, 1 to 99, or two of them with a dash.
    case count(position: Int)
    /// It ends within braces or brackets, or with a separator.
    case unfinished
    case secondRange
    case tooLong
    /// Weights are 1 to 10, and there is one at least.
    case weights
    case checkDigitWithoutRule
    case ruleWithoutCheckDigit
    case secondCheckDigit
    /// A check digit is computed of digits, not of letters or nothing.
    case protectsNoDigits

    /// For the technician who configures it.
    public var german: String {
        switch self {
        case .empty: "Das Muster ist leer"
        case .character(let position):
            "Zeichen \(position) des Musters ist dort nicht erlaubt; erlaubt sind 9 A * # { } [ ] Leerzeichen . - / _"
        case .count(let position):
            "Zeichen \(position) des Musters: in { } steht eine Zahl von 1 bis 99 oder ein Bereich wie 8-10"
        case .unfinished: "Das Muster endet mitten in { } oder [ ] oder mit einem Trennzeichen"
        case .secondRange:
            "Nur eine Gruppe des Musters darf verschieden lang sein, sonst ist es ohne Leerzeichen nicht zu lesen"
        case .tooLong: "Das Muster hat mehr als \(Kassenzeichen.longest) Stellen"
        case .weights: "Die Gewichte der Prüfziffer sind Zahlen von 1 bis 10, mindestens eine"
        case .checkDigitWithoutRule: "Das Muster hat eine Prüfziffer (#), aber kein Verfahren ist angegeben"
        case .ruleWithoutCheckDigit: "Ein Prüfzifferverfahren ist angegeben, aber das Muster hat keine Prüfziffer (#)"
        case .secondCheckDigit: "Das Muster darf nur eine Stelle für die Prüfziffer (#) haben"
        case .protectsNoDigits:
            "Eine Prüfziffer sichert Ziffern (9), keine Buchstaben; das Muster braucht [ ] um diese Ziffern"
        }
    }

    public var english: String {
        switch self {
        case .empty: "the mask is empty"
        case .character(let position):
            "character \(position) of the mask is not allowed there; allowed are 9 A * # { } [ ] blank . - / _"
        case .count(let position):
            "character \(position) of the mask: braces hold a number from 1 to 99 or a range such as 8-10"
        case .unfinished: "the mask ends within braces or brackets, or with a separator"
        case .secondRange: "only one group of the mask may vary in length, or it could not be read without blanks"
        case .tooLong: "the mask has more than \(Kassenzeichen.longest) places"
        case .weights: "the weights of the check digit are numbers from 1 to 10, at least one"
        case .checkDigitWithoutRule: "the mask has a check digit (#), but no rule is given for it"
        case .ruleWithoutCheckDigit: "a rule for the check digit is given, but the mask has none (#)"
        case .secondCheckDigit: "the mask may have one place only for the check digit (#)"
        case .protectsNoDigits: "a check digit protects digits (9), not letters; the mask needs [ ] around these digits"
        }
    }
}
