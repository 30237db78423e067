/// What a field of a request has to be: in English for those who write front ends, in German for the clerk who typed it.
public struct RequestRule: Hashable, Sendable {
    public let english: String
    public let german: String

    public init(english: String, german: String) {
        self.english = english
        self.german = german
    }
}

extension RequestRule {
    public static let amount = RequestRule(
        english: "1 to \(Cents.largestPayment.value) cents",
        german: "ein Betrag von 0,01 bis \(Cents.largestPayment.german)")

    /// - Parameter sum: what the lines add up to.
    public static func sumOfLines(_ sum: Cents) -> RequestRule {
        RequestRule(
            english: "the sum of the lines, which is \(sum.value)", german: "die Summe der Posten, \(sum.german)")
    }

    public static let fittingPrice = RequestRule(
        english: "an amount whose total fits", german: "ein Preis, mit dem die Summe nicht zu groß wird")
    public static let atLeastAmount = RequestRule(
        english: "at least the amount", german: "mindestens der Betrag, höchstens \(Cents.largestPayment.german)")
    public static let zeroForRefund = RequestRule(english: "0 for a refund in cash", german: "0 bei barer Erstattung")
    public static let cardOnly = RequestRule(
        english: "only a card payment can be reversed; give cash back by a refund",
        german: "stornieren lässt sich nur eine Kartenzahlung; Bargeld durch eine Erstattung zurückgeben")

    /// - Parameter longest: in UTF-8 bytes.
    public static func text(atMost longest: Int) -> RequestRule {
        RequestRule(
            english: "1 to \(longest) bytes, not only blanks, without control characters",
            german: "höchstens \(longest) Zeichen (Umlaute zählen doppelt), nicht nur Leerzeichen, keine Steuerzeichen")
    }

    /// - Parameter longest: in UTF-8 bytes.
    public static func printed(atMost longest: Int) -> RequestRule {
        RequestRule(
            english: "a text of at most \(longest) bytes",
            german: "ein Text von höchstens \(longest) Zeichen (Umlaute zählen doppelt)")
    }

    /// - Parameter what: such as lines, in English and German.
    public static func count(_ range: ClosedRange<Int64>, _ english: String, _ german: String) -> RequestRule {
        RequestRule(
            english: "\(range.lowerBound) to \(range.upperBound) \(english)",
            german: "\(range.lowerBound) bis \(range.upperBound) \(german)")
    }

    public static func number(_ range: ClosedRange<Int64>) -> RequestRule {
        RequestRule(
            english: "\(range.lowerBound) to \(range.upperBound)",
            german: "eine Zahl von \(range.lowerBound) bis \(range.upperBound)")
    }

    public static let absentForCash = RequestRule(english: "absent for cash", german: "nichts bei barer Zahlung")
    public static let absentForCard = RequestRule(english: "absent for a card", german: "nichts bei Kartenzahlung")
    public static let terminal = RequestRule(
        english: "the terminal that takes the card", german: "das Terminal für die Karte")
    public static let reversal = RequestRule(
        english: "the name of the reversal, because the signature does not match",
        german: "der Name des Stornos, weil die Unterschrift nicht stimmt")
    public static let date = RequestRule(english: "a date, YYYY-MM-DD", german: "ein Datum, JJJJ-MM-TT")
    public static let identifier = RequestRule(
        english: IdentifierRule.text,
        german: "1 bis \(IdentifierRule.longest) Zeichen aus A-Z a-z 0-9 . _ : -, nicht mit . oder - am Anfang")
}
