import Interface
import PayPoint

/// One payment in full lines: what was asked for, what came of it, what is to be done.
struct PaymentSheet {
    let payment: WirePayment

    /// What a clerk needs when a payment has ended.
    func result(_ paint: Paint) -> [String] {
        [heading(paint)] + outcome().lines() + advice.map { paint($0, .warning) }
    }

    /// Everything there is.
    func everything(_ paint: Paint) -> [String] {
        [heading(paint)] + asked().lines() + outcome().lines() + origin().lines() + advice.map { paint($0, .warning) }
    }

    private func heading(_ paint: Paint) -> String {
        let name = PrintableText.clean("\(payment.kind.german) \(payment.request.id)")
        return "\(name): \(paint(payment.state.german, payment.state.colour))"
    }

    private func outcome() -> Sheet {
        var sheet = Sheet()
        sheet.add("Betrag", Cents(payment.request.amount).german)
        if let booked = payment.booked, booked != payment.request.amount {
            sheet.add("Gebucht", Cents(booked).german)
        }
        sheet.add("Zahlungsmittel", payment.request.tender.german)
        sheet.add("Karte", payment.card?.german)
        if payment.kind == .payment { sheet.add("Gegeben", payment.request.tender.given.map { Cents($0).german }) }
        sheet.add("Rückgeld", payment.change.map { Cents($0).german })
        sheet.add("Quittung", payment.receiptNumber)
        for print in payment.prints { sheet.add("Druck", print.german) }
        sheet.add("Grund", payment.refusal?.text ?? payment.doubt?.text)
        sheet.add("Terminal meldet", payment.refusal?.terminalText)
        sheet.add("Abbruch", payment.cancel?.german)
        if payment.takenBack > 0 {
            let names = payment.takenBackBy.joined(separator: ", ")
            sheet.add("Zurückgenommen", "\(Cents(payment.takenBack).german) durch \(names)")
        }
        return sheet
    }

    private func asked() -> Sheet {
        var sheet = Sheet()
        sheet.add("Nimmt zurück", payment.original)
        for line in payment.request.lines { sheet.add("Posten", Self.text(line)) }
        sheet.add("Kasse", payment.request.register)
        sheet.add("Handzeichen", payment.request.clerk)
        sheet.add("Zahler", payment.request.payer)
        sheet.add("Kassenzeichen", payment.request.kassenzeichen)
        return sheet
    }

    private func origin() -> Sheet {
        var sheet = Sheet()
        sheet.add("Terminal-Nr.", payment.card?.terminalId)
        sheet.add("Trace-Nr.", payment.card?.traceNumber)
        sheet.add("Beleg-Nr.", payment.card?.receiptNumber)
        sheet.add("Genehmigung", payment.card?.authorisation)
        sheet.add("Terminaltext", payment.card?.additionalText)
        sheet.add("Verlangt", MomentText.german(payment.requestedAt))
        sheet.add("Geändert", MomentText.german(payment.changedAt))
        sheet.add("Buchungstag", CivilDate(iso8601: payment.day)?.german ?? payment.day)
        sheet.add("Benutzer", "uid \(payment.callerUser)")
        sheet.add("Journaleintrag", "\(payment.entry)")
        return sheet
    }

    private var advice: [String] {
        var advice: [String] = []
        if payment.state == .inDoubt {
            advice.append("Nicht noch einmal kassieren, bevor am Terminal geprüft ist, ob gebucht wurde.")
        }
        if payment.state == .approved, payment.card?.signatureRequired == true {
            advice.append("Die Unterschrift des Karteninhabers einholen.")
        }
        if payment.state == .approved, let print = payment.prints.first, print.outcome == .notPrinted {
            advice.append("Das Geld ist gebucht. Zweitschrift: zahlstelle reprint \(payment.request.id)")
        }
        return advice
    }

    private static func text(_ line: WireLine) -> String {
        let price = Cents(line.unitPrice)
        var text = line.text
        if line.quantity != 1 { text += ", \(line.quantity) × \(price.germanNumber)" }
        text += ": \((price.times(line.quantity) ?? price).german)"
        return text + (line.tax.german.map { " (\($0))" } ?? "")
    }
}
