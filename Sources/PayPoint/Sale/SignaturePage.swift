/// The slip that a card holder signs and the office keeps, where a card of a sale asks for it. The receipt of the sale comes by itself.
struct SignaturePage {
    let payment: Payment
    let issuer: ReceiptIssuer
    /// As the office clock shows it.
    let time: CivilTime

    /// `nil` where nothing is to be signed.
    var page: PrintPage? {
        guard payment.openSignature == .awaited, let approval = payment.approval else { return nil }
        var blocks: [PrintPage.Block] = [
            .text(issuer.authority, style: PrintPage.Style(alignment: .centre, bold: true)),
            .text(issuer.payPoint, style: PrintPage.Style(alignment: .centre)),
            .text("Händlerbeleg", style: PrintPage.Style(alignment: .centre, bold: true)), .rule,
        ]
        let copy = TerminalReceipt.copy(.merchant, among: payment.terminalReceipts)
        if let copy {
            blocks += copy.lines.map { line in
                .text(line.text, style: PrintPage.Style(alignment: line.centred ? .centre : .left))
            }
        } else {
            blocks += facts(approval)
        }
        if copy?.asksForSignature != true {
            blocks += [.feed(3), .rule, .text("Unterschrift", style: PrintPage.Style(alignment: .centre))]
        }
        return PrintPage(blocks: blocks)
    }

    private func facts(_ approval: Approval) -> [PrintPage.Block] {
        let card = approval.card
        let rows: [(String, String?)] = [
            ("Zahlung", payment.id.text), ("Datum", time.german), ("Betrag", approval.amount.german),
            ("Karte", card?.cardName), ("Nummer", card?.lastFourDigits.map { "**** \($0)" }),
            ("Terminal", card?.terminalID), ("TA-Nr.", card?.traceNumber), ("Beleg-Nr.", card?.receiptNumber),
            ("Genehmigung", card?.authorisation),
        ]
        return rows.compactMap { label, value in
            value.map { .row(left: label, right: $0, style: PrintPage.Style()) }
        }
    }
}
