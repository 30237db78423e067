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
        var rows = [("Zahlung", request.id.text), ("Betrag", request.amount.german)]
        if let terminal = request.tender.terminal { rows.append(("Terminal", terminal.text)) }
        rows += [
            ("Kasse", request.register.text), ("Handzeichen", request.clerk),
            ("Verlangt", clock.local(payment.requestedAt).german),
        ]
        if let kassenzeichen = request.kassenzeichen { rows.append(("Kassenzeichen", kassenzeichen)) }
        return rows.map { .row(left: $0.0, right: $0.1, style: .plain) }
    }

    private var standing: [PrintPage.Block] {
        var blocks: [PrintPage.Block] = [.rule, .text(payment.state.german, style: .title)]
        let texts = [
            payment.doubt?.text, payment.refusal?.text, payment.examination?.text,
            payment.resolution.map { "Entschieden von \($0.clerk): \($0.reason)" },
        ]
        blocks += texts.compactMap { $0 }.reduce(into: [String]()) { said, text in
            if !said.contains(text) { said.append(text) }
        }.map { .text($0, style: .plain) }
        if payment.state == .inDoubt {
            blocks.append(.text("Nicht noch einmal kassieren, bevor das geklärt ist.", style: .strong))
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

extension PaymentState {
    /// For a citizen and a clerk.
    fileprivate var german: String {
        switch self {
        case .requested, .sent, .running, .resultHeld: "läuft noch"
        case .approved: "gezahlt"
        case .declined: "abgelehnt, nicht gezahlt"
        case .cancelled: "abgebrochen, nicht gezahlt"
        case .notBooked: "nicht gebucht, nicht gezahlt"
        case .inDoubt: "ungeklärt"
        }
    }
}
