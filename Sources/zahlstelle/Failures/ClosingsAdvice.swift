import Interface

/// What to do when the Kasse refuses to close: sentences that end in a command to copy. What the person has to fill in stands in
/// capitals.
enum ClosingsAdvice {
    static func text(_ failure: Closings.Failure) -> String? {
        switch failure {
        case .invalidRequest(let fault):
            switch fault.field {
            case "shift": RegistersAdvice.namesShift
            case "register": "Die Kasse nennt --register; wer an einer sitzt, lässt es weg."
            case "number": "Welcher Zeitraum offen ist, zeigt: zahlstelle closing report"
            default: nil
            }
        case .alreadyClosed(let closed): "Ansehen: zahlstelle closing show \(closed.register) \(closed.number)"
        case .waits(let waits):
            waits.sale.map { "Der Verkauf \($0) ist offen: zu Ende zahlen lassen, aufgeben oder auf später verweisen." }
        case .secondSignatureNeeded: "Die zweite Person meldet sich an, --second nennt ihre Schicht."
        case .unknown, .notAllowed, .notEnoughCash, .notPossible, .journalUnavailable: nil
        }
    }
}
