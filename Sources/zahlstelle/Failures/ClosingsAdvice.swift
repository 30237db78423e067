import Interface

/// What to do when the Kasse refuses to close: sentences that end in a command to copy. What the person has to fill in stands in
/// capitals.
enum ClosingsAdvice {
    static func words(_ failure: Closings.Failure) -> Words? {
        switch failure {
        case .invalidRequest(let fault):
            switch fault.field {
            case "shift": .namesShift
            case "register": .namesRegister
            case "number":
                Words(
                    "Welcher Zeitraum offen ist, zeigt: zahlstelle closing report",
                    "Which period is open shows: zahlstelle closing report")
            default: nil
            }
        case .unknown(let unknown): .listOf(unknown.thing)
        case .notAllowed: .whoSignsOn
        case .alreadyClosed(let closed):
            Words(
                "Ansehen: zahlstelle closing show \(closed.register) \(closed.number)",
                "Look: zahlstelle closing show \(closed.register) \(closed.number)")
        case .waits(let waits):
            waits.sale.map {
                Words(
                    "Ansehen: zahlstelle sale show \($0). Dann zu Ende zahlen lassen, aufgeben oder auf später verweisen.",
                    "Look: zahlstelle sale show \($0). Then let it be paid, give it up or put it off.")
            } ?? waits.payment.map { .stateOfPayment($0) }
        case .countOutdated:
            Words(
                "Nichts ist abgeschlossen. Noch einmal zählen und dasselbe mit der neuen Zählung aufrufen.",
                "Nothing is closed. Count again, and call the same with the new count.")
        case .secondSignatureNeeded(let error):
            Words(
                "Die zweite Person meldet sich hier an, --second nennt ihre Schicht; oder sie unterschreibt von ihrem Platz aus: "
                    + "zahlstelle closing sign \(error.register) NUMMER --counted BETRAG",
                "The second person signs on here, --second names their shift; or they sign from their own place: "
                    + "zahlstelle closing sign \(error.register) NUMBER --counted AMOUNT")
        case .countsBlind(let error):
            Words(
                "Zählen und abschließen: zahlstelle closing close --number \(error.number) --piece STÜCKxWERT",
                "Count and close: zahlstelle closing close --number \(error.number) --piece PIECESxVALUE")
        case .differenceStands(let error): next(error.difference)
        case .notEnoughCash: .balance
        case .notPossible, .journalUnavailable: nil
        }
    }

    private static func next(_ difference: Closings.Difference) -> Words {
        let settle = "zahlstelle closing settle \(difference.difference)"
        switch (difference.state, difference.origin) {
        case (.open, .dayEnd):
            return Words(
                "Klären: \(settle) explained --reason GRUND", "Explain it: \(settle) explained --reason REASON")
        case (.explained, .closing), (.explained, .handOver), (.explained, .delivery):
            return Words(
                "Weiter: \(settle) replaced --reason GRUND, oder written-off",
                "Go on: \(settle) replaced --reason REASON, or written-off")
        case (.open, _), (.explained, .dayEnd), (.replaced, _), (.writtenOff, _):
            let list = "zahlstelle closing differences --state \(difference.state.argument)"
            return Words("Ansehen: \(list)", "Look: \(list)")
        }
    }
}
