/// What a field of a request has to be: in English for those who write front ends, in German for the clerk who typed it.
public struct RequestRule: Hashable, Sendable {
    public let english: String
    public let german: String
    /// It is a sentence that says what is wrong without the name of the field.
    public let standsAlone: Bool

    public init(english: String, german: String, standsAlone: Bool = false) {
        self.english = english
        self.german = german
        self.standsAlone = standsAlone
    }
}

extension RequestRule {
    public static let amount = RequestRule(
        english: "an amount of 0.01 to \(Cents.largestPayment.english)",
        german: "ein Betrag von 0,01 bis \(Cents.largestPayment.german)")

    /// - Parameter sum: what the lines add up to.
    public static func sumOfLines(_ sum: Cents) -> RequestRule {
        RequestRule(
            english: "the sum of the lines, \(sum.english)", german: "die Summe der Posten, \(sum.german)")
    }

    public static let fittingPrice = RequestRule(
        english: "an amount whose total fits", german: "ein Preis, mit dem die Summe nicht zu groß wird")
    public static let given = RequestRule(
        english: "what the payer gives, at most \(Cents.largestPayment.english)",
        german: "was gegeben wird, höchstens \(Cents.largestPayment.german)")
    /// Nobody puts down more than one note too many: it is a mistyped number.
    ///
    /// - Parameter amount: what is to be paid in cash.
    public static func changeOfOneNote(_ amount: Cents) -> RequestRule {
        let note = Denomination.largest.value
        return RequestRule(
            english: "at most \(note.value) cents more than the \(amount.value) that are to be paid",
            german: "höchstens \(note.german) mehr als die \(amount.german), die bar zu zahlen sind")
    }
    public static let zeroForRefund = RequestRule(english: "0 for a refund in cash", german: "0 bei barer Erstattung")
    public static let cardOnly = RequestRule(
        english: "only a card payment can be reversed; give cash back by a refund",
        german: "stornieren lässt sich nur eine Kartenzahlung; Bargeld durch eine Erstattung zurückgeben")

    /// - Parameter longest: in UTF-8 bytes.
    public static func text(atMost longest: Int) -> RequestRule {
        RequestRule(
            english: "1 to \(longest) bytes, not only blanks, without control characters or invisible ones",
            german: "höchstens \(longest) Zeichen (Umlaute zählen doppelt), nicht nur Leerzeichen, keine Steuerzeichen "
                + "und keine unsichtbaren")
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
    public static let receiptNumber = RequestRule(
        english: "a number as receipts have it, K1-000042", german: "eine Nummer wie auf Quittungen, K1-000042")
    public static let date = RequestRule(english: "a date, YYYY-MM-DD", german: "ein Datum, JJJJ-MM-TT")
    static func notBefore(_ day: CivilDate) -> RequestRule {
        RequestRule(english: "not before \(day.iso8601)", german: "nicht vor dem \(day.german)")
    }
    public static let base64 = RequestRule(english: "a file in base64", german: "eine Datei in Base64")
    public static let separator = RequestRule(
        english: "one character: a tab, or of ASCII but no letter, digit, blank, quotation mark, + - or .",
        german:
            "ein Zeichen: Tabulator oder ein ASCII-Zeichen außer Buchstabe, Ziffer, Leerzeichen, Anführungszeichen, "
            + "+ - und .")
    public static let priceParts = RequestRule(
        english: "fixed with amount; free with least and most where it has bounds; perUnit with amount and unit",
        german: "fest mit Betrag; frei, bei Bedarf mit Mindest- und Höchstpreis; je Einheit mit Betrag und Einheit")
    public static let shift = RequestRule(
        english: "The shift from which this comes is missing; sign on first",
        german: "Es fehlt die Schicht, aus der das kommt; zuerst anmelden", standsAlone: true)
    /// - Parameter missing: what nobody pays.
    public static func stillMissing(_ missing: Cents) -> RequestRule {
        RequestRule(
            english: "\(missing.english) is still missing", german: "Es fehlen noch \(missing.german)",
            standsAlone: true)
    }
    /// - Parameter left: what the cards before leave.
    public static func cardAtMost(_ left: Cents) -> RequestRule {
        RequestRule(
            english: left == .zero
                ? "The cards before pay everything already; name what each of them pays"
                : "A card can pay 0.01 to \(left.english) here; more is not open",
            german: left == .zero
                ? "Die Karten davor zahlen schon alles; nennen, was jede von ihnen zahlt"
                : "Eine Karte kann hier 0,01 bis \(left.german) zahlen; mehr ist nicht offen", standsAlone: true)
    }
    public static let cashLeftOver = RequestRule(
        english: "The cards pay everything already; say what the card pays, or leave the cash out",
        german: "Die Karten zahlen schon alles; sagen, was die Karte zahlt, oder das Bargeld weglassen",
        standsAlone: true)
    public static let amountOfEarlierCard = RequestRule(
        english: "an amount for every card but the last",
        german: "ein Betrag für jede Karte außer der letzten")
    public static let absentForService = RequestRule(
        english: "absent beside a service; the tariff says it",
        german: "nichts neben einer Leistung; das sagt der Tarif")
    public static let cashOnce = RequestRule(english: "cash once, and last", german: "Bargeld nur einmal und zuletzt")
    public static func tariffPrice(_ price: Cents) -> RequestRule {
        RequestRule(
            english: "absent, or the price of the tariff, \(price.english)",
            german: "nichts, oder der Preis des Tarifs, \(price.german)")
    }
    public static func priceBetween(_ range: ClosedRange<Cents>) -> RequestRule {
        RequestRule(
            english: "a price of \(range.lowerBound.english) to \(range.upperBound.english)",
            german: "ein Preis von \(range.lowerBound.german) bis \(range.upperBound.german)")
    }
    public static let ownRegister = RequestRule(
        english: "the register of the caller's own shift", german: "die Kasse, an der man selbst sitzt")
    public static let registerToName = RequestRule(
        english: "a register, because the shift is at none",
        german: "eine Kasse, weil die Schicht an keiner sitzt")
    public static let role = RequestRule(
        english: "one of " + Role.allCases.map(\.rawValue).joined(separator: ", "),
        german: "eine der Rollen " + Role.allCases.map(\.rawValue).joined(separator: ", "))
    public static let sign = RequestRule(
        english: "1 to \(PaymentRequest.longestSign) bytes that are seen, no blanks at the ends",
        german:
            "höchstens \(PaymentRequest.longestSign) sichtbare Zeichen (Umlaute zählen doppelt), keine Leerzeichen am Rand"
    )
    /// - Parameter known: what is there already.
    public static func unlike(_ known: String) -> RequestRule {
        RequestRule(
            english: "a name that differs from \(known) by more than capital letters",
            german: "ein Name, der sich von \(known) nicht nur in Groß- und Kleinschreibung unterscheidet")
    }
    /// - Parameter zero: whether nothing at all is an amount, too.
    public static func cash(orZero zero: Bool) -> RequestRule {
        RequestRule(
            english: "an amount of \(zero ? "0.00" : "0.01") to \(Cents.largestPayment.english)",
            german: "ein Betrag von \(zero ? "0,00" : "0,01") bis \(Cents.largestPayment.german)")
    }
    public static let countedPieces = RequestRule(
        english: "each coin and note once, 0 to \(CashCount.mostPieces) pieces of it",
        german: "jede Münze und jeder Schein höchstens einmal, je 0 bis \(CashCount.mostPieces) Stück")
    public static let atLeastWarning = RequestRule(
        english: "not below warnAbove", german: "nicht unter dem Betrag, ab dem gewarnt wird")
    public static let identifier = RequestRule(
        english: IdentifierRule.text,
        german: "1 bis \(IdentifierRule.longest) Zeichen aus A-Z a-z 0-9 . _ : -, nicht mit . oder - am Anfang")
    public static let nameOfSale = RequestRule(
        english:
            "at most \(SaleOrder.longestName) of the \(IdentifierRule.longest) characters of a name, because a payment's "
            + "name is made of it",
        german:
            "höchstens \(SaleOrder.longestName) statt der \(IdentifierRule.longest) Zeichen eines Namens, weil die Zahlungen "
            + "nach ihm heißen")
    public static let moment = RequestRule(
        english: "a time in UTC, YYYY-MM-DDTHH:MM:SSZ", german: "ein Zeitpunkt in UTC, JJJJ-MM-TTTHH:MM:SSZ")
    public static let oneSearch = RequestRule(
        english: "one of kassenzeichen, notice and name", german: "genau eines von Kassenzeichen, Bescheid und Name")
    public static let part = RequestRule(
        english: "each part at most once", german: "jeder Bestandteil höchstens einmal")
    public static let total = RequestRule(english: "0 or more", german: "0 oder mehr")
    public static let kassenzeichen = RequestRule(
        english: "1 to \(Kassenzeichen.longest) of 0-9 A-Z, as a receivable has it",
        german: "1 bis \(Kassenzeichen.longest) Zeichen aus 0-9 A-Z, wie es eine Forderung hat")
    /// - Parameter most: in bytes.
    public static func pieceOfFile(atMost most: Int) -> RequestRule {
        RequestRule(
            english: "1 to \(most) bytes in base64", german: "1 bis \(most) Bytes in Base64")
    }
}
