import Interface

/// What to do when an evaluation is refused: sentences that end in a command to copy. What the person has to fill in stands in
/// capitals.
enum ReportsAdvice {
    static func words(_ failure: Reports.Failure) -> Words? {
        switch failure {
        case .invalidRequest(let fault):
            switch fault.field {
            case "shift": .namesShift
            case "dimensions":
                Words(
                    "Zum Beispiel: zahlstelle report --by office,month",
                    "For example: zahlstelle report --by office,month")
            default: nil
            }
        case .unknown(let unknown): .listOf(unknown.thing)
        case .notPossible: .signOnWithoutRegister
        case .notAllowed: .whoSignsOn
        case .journalUnavailable: nil
        }
    }
}
