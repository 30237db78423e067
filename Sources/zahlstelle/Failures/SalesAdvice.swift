import Interface

/// What to do when a sale is refused: sentences that end in a command to copy. What the clerk has to fill in stands in capitals.
enum SalesAdvice {
    static func text(_ failure: Sales.Failure) -> String? {
        switch failure {
        case .invalidRequest(let fault): fault.field == "shift" ? RegistersAdvice.namesShift : nil
        case .saleInUse: "Ohne --id bekommt der Verkauf einen neuen Namen."
        case .saleEnded(let error): next(error.sale, error.phase)
        case .saleUnderWay(let error):
            error.payment.map(payment) ?? "Zusehen: zahlstelle sale settle \(error.sale)"
        case .salePaid(let error):
            "Den Rest kassieren: zahlstelle sale pay \(error.sale) --card TERMINAL, oder --cash GEGEBEN. "
                + "Dann stornieren: zahlstelle sale cancel \(error.sale) --reason GRUND"
        case .cardNotTakenBack(let error): error.payment.map(payment)
        case .releaseNeeded(let error):
            "Die Aufsicht meldet sich an und nennt ihre Schicht: "
                + "zahlstelle sale cancel \(error.sale) --reason GRUND --release SCHICHT"
        case .notEnoughCash: "Einlegen: zahlstelle cash deposit --amount BETRAG --reason WOHER"
        case .tooMuchCash: "Abschöpfen: zahlstelle cash withdraw --amount BETRAG --reason WOFÜR"
        case .itemTaken(let error): "Zusehen: zahlstelle sale show \(error.sale)"
        case .allocationChanged, .overpaid:
            "Ansehen, was jetzt offen ist: zahlstelle receivable find --kassenzeichen KASSENZEICHEN"
        case .unknownItem(let error):
            "Nachsehen: zahlstelle receivable find --kassenzeichen '\(error.item.kassenzeichen)'"
        case .unknown, .notAllowed, .notPossible, .journalUnavailable: nil
        }
    }

    private static func payment(_ id: String) -> String {
        "Wie es um diese Zahlung steht und was zu tun ist, zeigt: zahlstelle payment \(id)"
    }

    private static func next(_ sale: String, _ phase: Sales.Phase) -> String {
        switch phase {
        case .open: "Aufgeben: zahlstelle sale abandon \(sale) --reason GRUND"
        case .completed: "Stornieren: zahlstelle sale cancel \(sale) --reason GRUND"
        case .abandoned, .deferred, .cancelled: "Ansehen: zahlstelle sale show \(sale)"
        }
    }
}
