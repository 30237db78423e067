import Interface

/// What to do when settling with the main cash office is refused: sentences that end in a command to copy. What the person has to fill in
/// stands in capitals.
enum SettlementAdvice {
    static func text(_ failure: Settlement.Failure) -> String? {
        switch failure {
        case .invalidRequest(let fault):
            switch fault.field {
            case "shift": RegistersAdvice.namesShift
            case "number": "Welche Nummer die nächste ist, zeigt: zahlstelle settlement list"
            case "note": "Die Bemerkung nennt --note."
            case "reason": "Den Grund nennt --reason, nur bei rejected."
            default: nil
            }
        case .notEnoughCash: "Was unterwegs ist, zeigt: zahlstelle settlement deliveries --open"
        case .inUse: "Was es schon gibt, zeigen: zahlstelle settlement list, zahlstelle settlement deliveries"
        case .planMissing: "Eingeben: zahlstelle settlement plan set DATEI; Beispiele liegen in examples/hand-over."
        case .notWritable: "Den Plan ändern: zahlstelle settlement plan show > DATEI, dann settlement plan set DATEI"
        case .nothingToSettle: "Erst abschließen: zahlstelle closing close --number NUMMER"
        case .unknown, .notAllowed, .notPossible, .journalUnavailable: nil
        }
    }
}
