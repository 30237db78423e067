import Interface

/// What to do when a call about receivables is refused: sentences that end in a command to copy. What the person has to fill in stands
/// in capitals.
enum ReceivablesAdvice {
    static func words(_ failure: Receivables.Failure) -> Words? {
        switch failure {
        case .invalidRequest(let fault): fault.field == "shift" ? .namesShift : nil
        case .unknown(let unknown): .listOf(unknown.thing)
        case .notAllowed: .whoSignsOn
        case .wrongKassenzeichen:
            Words(
                "Auch nach Name oder Bescheid suchen: zahlstelle receivable find --name NAME",
                "Look by name or notice, too: zahlstelle receivable find --name NAME")
        case .unknownItem:
            Words(
                "Suchen: zahlstelle receivable find --kassenzeichen KASSENZEICHEN",
                "Look for it: zahlstelle receivable find --kassenzeichen KASSENZEICHEN")
        case .importUnderWay: Words("Aufgeben: zahlstelle receivable abort", "Give it up: zahlstelle receivable abort")
        case .importRefused:
            Words(
                "Was zuletzt eingelesen wurde, zeigt: zahlstelle receivable mark",
                "What was imported last shows: zahlstelle receivable mark")
        case .listUnavailable: .journalUnavailable
        case .notAllocatable, .unknownImport, .wrongOffset, .tableRefused, .notPossible, .journalUnavailable: nil
        }
    }
}
