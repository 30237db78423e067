/// A slip that says how a payment stands: to lay beside the terminal while it is in doubt, to hand to the citizen whose card it
/// was, to file with what a person decided. It is no receipt and says so.
struct StandingSlip {
    let payment: Payment
    let issuer: ReceiptIssuer
    let clock: any WallClock

    var page: PrintPage {
        PrintPage(blocks: head + facts + standing + foot)
    }

    private var head: [PrintPage.Block] {
        [
            .text(issuer.authority, style: .centred), .text(issuer.payPoint, style: .centred), .rule,
            .text("Stand einer Zahlung", style: .title), .text("Keine Quittung", style: .title), .rule,
        ]
    }

    private var facts: [PrintPage.Block] {
        let request = payment.request
        var rows = [(request.kind.german, request.id.text), ("Betrag", request.amount.german)]
        if let original = request.kind.original { rows.append(("zu Zahlung", original.text)) }
        if let booked = payment.approval?.amount, booked != request.amount { rows.append(("Gebucht", booked.german)) }
        if payment.takenBack > .zero { rows.append(("davon zurückgezahlt", payment.takenBack.german)) }
        if let terminal = request.tender.terminal { rows.append(("Terminal", terminal.text)) }
        rows += [
            ("Kasse", request.register.text), ("Handzeichen", request.clerk),
            ("Verlangt", clock.local(payment.requestedAt).german),
        ]
        if let kassenzeichen = request.kassenzeichen { rows.append(("Kassenzeichen", kassenzeichen)) }
        return rows.map { .row(left: $0.0, right: $0.1, style: .plain) }
    }

    private var standing: [PrintPage.Block] {
        var blocks: [PrintPage.Block] = [.rule, .text(payment.standing, style: .title)]
        let texts = [
            payment.doubt?.text, payment.refusal?.text, payment.examination?.text,
            payment.resolution.map { "Entschieden von \($0.clerk): \($0.reason)" },
        ]
        blocks += texts.compactMap { $0 }.reduce(into: [String]()) { said, text in
            if !said.contains(text) { said.append(text) }
        }.map { .text($0, style: .plain) }
        if payment.state == .inDoubt {
            let danger = payment.request.kind == .payment ? "kassieren" : "auszahlen"
            blocks.append(.text("Nicht noch einmal \(danger), bevor das geklärt ist.", style: .strong))
        }
        return blocks
    }

    private var foot: [PrintPage.Block] {
        [.rule, .row(left: "Gedruckt", right: clock.local(clock.now()).german, style: .plain)]
    }
}

extension PrintPage.Style {
    fileprivate static let plain = PrintPage.Style()
    fileprivate static let strong = PrintPage.Style(bold: true)
    fileprivate static let centred = PrintPage.Style(alignment: .centre)
    fileprivate static let title = PrintPage.Style(alignment: .centre, bold: true)
}

extension PaymentKind {
    fileprivate var german: String {
        switch self {
        case .payment: "Zahlung"
        case .reversal: "Storno"
        case .refund: "Erstattung"
        }
    }
}

extension Payment {
    /// For a citizen and a clerk.
    fileprivate var standing: String {
        switch state {
        case .requested, .sent, .running, .resultHeld: "läuft noch"
        case .approved: approvedStanding
        case .declined: "abgelehnt, kein Geld geflossen"
        case .cancelled: "abgebrochen, kein Geld geflossen"
        case .notBooked: "nicht gebucht, kein Geld geflossen"
        case .inDoubt: "ungeklärt"
        }
    }

    private var approvedStanding: String {
        guard request.kind == .payment else { return "zurückgezahlt" }
        guard takenBack > .zero else { return "gezahlt" }
        return takenBack == approval?.amount ? "gezahlt und ganz zurückgezahlt" : "gezahlt und zum Teil zurückgezahlt"
    }
}
