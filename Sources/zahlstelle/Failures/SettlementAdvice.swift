import Interface

/// What to do when settling with the main cash office is refused: sentences that end in a command to copy. What the person has to fill in
/// stands in capitals.
enum SettlementAdvice {
    static func words(_ failure: Settlement.Failure) -> Words? {
        switch failure {
        case .invalidRequest(let fault): field(fault.field)
        case .unknown(let unknown): .listOf(unknown.thing)
        case .notAllowed: .whoSignsOn
        case .notEnoughCash: .balance
        case .inUse:
            Words(
                "Was es schon gibt, zeigen: zahlstelle settlement list, zahlstelle settlement deliveries",
                "What there is: zahlstelle settlement list, zahlstelle settlement deliveries")
        case .planMissing:
            Words(
                "Eingeben: zahlstelle settlement plan set DATEI; Beispiele liegen in examples/hand-over.",
                "Define it: zahlstelle settlement plan set FILE; examples are in examples/hand-over.")
        case .notWritable:
            Words(
                "Den Plan ändern: zahlstelle settlement plan show > DATEI, dann zahlstelle settlement plan set DATEI",
                "Change the plan: zahlstelle settlement plan show > FILE, then zahlstelle settlement plan set FILE")
        case .nothingToSettle:
            Words(
                "Erst abschließen: zahlstelle closing close --number NUMMER",
                "Close first: zahlstelle closing close --number NUMBER")
        case .notPossible, .journalUnavailable: nil
        }
    }

    private static func field(_ field: String) -> Words? {
        switch field {
        case "shift": .namesShift
        case "number":
            Words(
                "Welche Nummer die nächste ist, zeigt: zahlstelle settlement list",
                "Which number is the next shows: zahlstelle settlement list")
        case "note": Words("Die Bemerkung nennt --note.", "--note names the note.")
        case "reason":
            Words("Den Grund nennt --reason, nur bei rejected.", "--reason names the reason, only for rejected.")
        default: nil
        }
    }
}
