import Interface

/// What to do when an evaluation is refused: sentences that end in a command to copy. What the person has to fill in stands in
/// capitals.
enum ReportsAdvice {
    static func text(_ failure: Reports.Failure) -> String? {
        switch failure {
        case .invalidRequest(let fault):
            switch fault.field {
            case "shift": RegistersAdvice.namesShift
            case "dimensions": "Zum Beispiel: zahlstelle report --by office,month"
            default: nil
            }
        case .unknown: "Alle Namen zeigen: zahlstelle office list, register list, clerk list, tariff list --all"
        case .notPossible: "Anmelden: zahlstelle shift begin --clerk HANDZEICHEN"
        case .notAllowed, .journalUnavailable: nil
        }
    }
}
