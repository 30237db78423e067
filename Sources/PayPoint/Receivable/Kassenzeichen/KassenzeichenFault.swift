/// Why a text is no Kassenzeichen of this city. Positions count the characters of the text from 1, separators included, so that a
/// front end can put its cursor there.
///
/// No fault tells the check digit that would be right. The slip can be in any of the digits, and most likely is not in the check
/// digit; a clerk who was offered one would take it, and the money would be booked on somebody else's claim, with a valid
/// Kassenzeichen and nothing left to warn of it.
public enum KassenzeichenFault: Error, Hashable, Sendable {
    /// Nothing but separators.
    case empty
    case character(Unicode.Scalar, position: Int, expected: CharacterKind)
    /// - Parameter count: of digits and letters.
    case tooShort(count: Int, expected: ClosedRange<Int>)
    /// - Parameter position: of the first character that is too many.
    case tooLong(position: Int, expected: ClosedRange<Int>)
    case checkDigit(position: Int)
    /// The rule of the check digit has none for these digits.
    case neverGivenOut

    /// For the clerk.
    public var german: String {
        switch self {
        case .empty: "Es ist kein Kassenzeichen eingegeben"
        case .character(let scalar, let position, let expected):
            "An Stelle \(position) steht \(Self.shown(scalar, "„", "“")), dort gehört \(expected.german) hin"
        case .tooShort(let count, let expected):
            "Das Kassenzeichen ist zu kurz: es hat \(Self.range(expected, "bis")) Stellen, eingegeben sind \(count)"
        case .tooLong(let position, let expected):
            "Das Kassenzeichen ist zu lang: es hat \(Self.range(expected, "bis")) Stellen, ab Stelle \(position) ist es zu viel"
        case .checkDigit(let position):
            "Die Prüfziffer an Stelle \(position) passt nicht zu den anderen Ziffern; bitte alle mit dem Bescheid vergleichen"
        case .neverGivenOut:
            "Zu diesen Ziffern gibt es keine Prüfziffer, also kein Kassenzeichen; bitte alle mit dem Bescheid vergleichen"
        }
    }

    public var english: String {
        switch self {
        case .empty: "no Kassenzeichen is given"
        case .character(let scalar, let position, let expected):
            "\(Self.shown(scalar, "'", "'")) stands at position \(position), where \(expected.english) belongs"
        case .tooShort(let count, let expected):
            "the Kassenzeichen is too short: it has \(Self.range(expected, "to")) characters, \(count) are given"
        case .tooLong(let position, let expected):
            "the Kassenzeichen is too long: it has \(Self.range(expected, "to")) characters, from position \(position) it is too much"
        case .checkDigit(let position):
            "the check digit at position \(position) does not match the other digits; compare all of them with the notice"
        case .neverGivenOut:
            "these digits have no check digit, so they are no Kassenzeichen; compare all of them with the notice"
        }
    }

    private static func range(_ lengths: ClosedRange<Int>, _ to: String) -> String {
        lengths.count == 1 ? "\(lengths.lowerBound)" : "\(lengths.lowerBound) \(to) \(lengths.upperBound)"
    }

    /// What cannot be seen is named by its code point.
    private static func shown(_ scalar: Unicode.Scalar, _ open: String, _ close: String) -> String {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber, .otherNumber,
            .mathSymbol,
            .currencySymbol, .otherSymbol, .openPunctuation, .closePunctuation, .otherPunctuation:
            open + String(Character(scalar)) + close
        default:
            "U+" + String(scalar.value, radix: 16, uppercase: true)
        }
    }
}
