import Interface

/// What is to be done when a call about receivables is refused, in German, where the error itself does not say it.
enum ReceivablesAdvice {
    static func text(_ failure: Receivables.Failure) -> String? {
        switch failure {
        case .invalidRequest(let fault): fault.field == "shift" ? RegistersAdvice.namesShift : nil
        case .unknown: "Alle offenen Schichten zeigt: zahlstelle shift list"
        case .notAllowed: "Die Stadtkasse meldet sich dafür an: zahlstelle shift begin --clerk HANDZEICHEN"
        case .wrongKassenzeichen: "Auch nach Name oder Bescheid suchen: zahlstelle receivable find --name NAME"
        case .unknownItem: "Suchen: zahlstelle receivable find --kassenzeichen KASSENZEICHEN"
        case .importUnderWay: "Aufgeben: zahlstelle receivable abort"
        case .importRefused: "Was zuletzt eingelesen wurde, zeigt: zahlstelle receivable mark"
        case .notAllocatable, .unknownImport, .wrongOffset, .tableRefused, .listUnavailable, .notPossible,
            .journalUnavailable:
            nil
        }
    }
}
