import Interface
import PayPoint

extension Sheet {
    /// What came of it.
    mutating func addOutcome(_ payment: WirePayment) {
        add("Betrag", Cents(payment.request.amount).german)
        if let booked = payment.booked, booked != payment.request.amount {
            add("Gebucht", Cents(booked).german)
        }
        add("Zahlungsmittel", payment.request.tender.german)
        add("Karte", payment.card?.german)
        if payment.kind == .payment { add("Gegeben", payment.request.tender.given.map { Cents($0).german }) }
        add("Rückgeld", payment.change.map { Cents($0).german })
        add("Quittung", payment.receiptNumber)
        for (index, print) in payment.prints.enumerated() {
            add("Druck", "\(index == 0 ? "Quittung" : "Zweitschrift") an \(print.german)")
        }
        addReasons(payment)
        add("Unterschrift", payment.signature?.german)
        for remark in payment.remarks { add("Hinweis", remark.german) }
        add("Abbruch", payment.cancel?.german)
        if payment.takenBack > 0 {
            let names = payment.takenBackBy.joined(separator: ", ")
            add("Zurückgenommen", "\(Cents(payment.takenBack).german) durch \(names)")
        }
    }

    /// Why it ended as it did, or has not ended. What ended a doubt gives the refusal its words, which are said once.
    private mutating func addReasons(_ payment: WirePayment) {
        add("Störung", payment.doubt?.text)
        if let refusal = payment.refusal {
            let isSaidBelow =
                switch refusal.cause {
                case .clarified: refusal.text == payment.examination?.text
                case .resolvedByPerson: payment.resolution != nil
                case .declined, .aborted, .terminalNeedsAction, .notPossible, .unreachable, .withdrawn, .interrupted:
                    false
                }
            if !isSaidBelow { add("Grund", refusal.text) }
            if let words = refusal.terminalText, words != refusal.text { add("Terminal meldet", words) }
        }
        add("Klärung", payment.examination?.text)
        add("Entscheidung", payment.resolution?.german)
    }

    /// What was asked for.
    mutating func addRequest(_ payment: WirePayment) {
        add("Nimmt zurück", payment.original)
        add("Verkauf", payment.sale)
        for line in payment.request.lines { add("Posten", line.german) }
        add("Kasse", payment.request.register)
        add("Handzeichen", payment.request.clerk)
        add("Zahler", payment.request.payer)
        add("Kassenzeichen", payment.request.kassenzeichen)
    }

    /// Where to find it elsewhere: at the terminal, at the bank, in the journal.
    mutating func addOrigin(_ payment: WirePayment) {
        add("Terminal-Nr.", payment.card?.terminalId)
        add("Trace-Nr.", payment.card?.traceNumber)
        add("Beleg-Nr.", payment.card?.receiptNumber)
        add("Genehmigung", payment.card?.authorisation)
        add("Terminaltext", payment.card?.additionalText)
        add("Vergleich", payment.examination?.comparison)
        add("Meldungen", payment.examination.map { $0.messages.joined(separator: " → ") })
        add("Verlangt", MomentText.german(payment.requestedAt))
        add("Geändert", MomentText.german(payment.changedAt))
        add("Buchungstag", CivilDate(iso8601: payment.day)?.german ?? payment.day)
        add("Benutzer", "uid \(payment.callerUser)")
        add("Journaleintrag", "\(payment.entry)")
    }
}

extension WireLine {
    fileprivate var german: String {
        let price = Cents(unitPrice)
        var german = text
        if quantity != 1 { german += ", \(quantity) × \(price.germanNumber)" }
        german += ": \((price.times(quantity) ?? price).german)"
        return german + (tax.german.map { " (\($0))" } ?? "")
    }
}
