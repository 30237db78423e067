/// What is printed of a sale that has ended: the receipt (Quittung), the receipt of its cancellation (Stornobeleg), the invoice slip
/// (Rechnungsbeleg) or the slip that announces a notice. What stands on it follows VVKommHV zu § 51.
struct SalePage {
    let sale: Sale
    let issuer: ReceiptIssuer
    /// The hash of the entry that ended the sale.
    let hash: [UInt8]
    let isCopy: Bool
    /// What terminals printed for the citizen, one for each card payment that has one.
    let slips: [TerminalReceipt]
    /// What the office clock showed at a moment.
    let local: @Sendable (Timestamp) -> CivilTime

    /// `nil` where there is nothing to print: the sale is open or was given up.
    var page: PrintPage? {
        guard let body else { return nil }
        return PrintPage(blocks: head + body + foot)
    }

    /// This is the paper of the payment, whatever became of the sale afterwards.
    private var isPaid: Bool { if case .completed = sale.ended { true } else { false } }

    private var body: [PrintPage.Block]? {
        switch sale.ended {
        case .completed(let completed):
            title("Quittung") + facts(completed.receipt, completed.time) + lines + paid(completed.tenders, words: true)
                + slips.flatMap(slip) + closing("Betrag dankend erhalten.", completed.receipt, completed.time)
        case .cancelled(let cancelled):
            title("Stornobeleg") + facts(of: cancelled) + lines
                + givenBack(cancelled.tenders) + slips.flatMap(slip)
                + closing("Betrag zurückgezahlt.", cancelled.receipt, cancelled.time)
        case .deferred(let deferred):
            deferredBody(deferred)
        case .opened, .abandoned, .released, .withdrawn, nil:
            nil
        }
    }

    private var head: [PrintPage.Block] {
        var blocks: [PrintPage.Block] = [
            .text(issuer.authority, style: .strong), .text(issuer.payPoint, style: .centred),
        ]
        blocks += issuer.details.map { .text($0, style: .centred) }
        if sale.state.isTraining { blocks.append(.text("TESTBELEG, keine Zahlung", style: .title)) }
        if isCopy { blocks.append(.text("ZWEITSCHRIFT", style: .title)) }
        return blocks
    }

    private func title(_ text: String) -> [PrintPage.Block] { [.text(text, style: .title)] }

    private func facts(_ number: ReceiptNumber?, _ time: CivilTime) -> [PrintPage.Block] {
        numbered(number, time, sale.state.register, sale.state.clerk.text) + people + [.rule]
    }

    /// By whoever cancelled, wherever that was.
    private func facts(of cancelled: SaleCancelled) -> [PrintPage.Block] {
        var rows = numbered(cancelled.receipt, cancelled.time, cancelled.register, cancelled.by.text)
        if let number = sale.state.receipt {
            let original = ReceiptNumber(register: sale.state.register, number: number)
            rows.append(.row("Zu Beleg-Nr.", original.description))
        }
        return rows + people + [.row("Grund", cancelled.reason), .rule]
    }

    private func numbered(
        _ number: ReceiptNumber?, _ time: CivilTime, _ register: RegisterID, _ sign: String
    ) -> [PrintPage.Block] {
        (number.map { [.row("Beleg-Nr.", $0.description)] } ?? []) + [
            .row("Datum", time.german), .row("Kasse", register.text), .row("Handzeichen", sign),
        ]
    }

    private var people: [PrintPage.Block] {
        var rows: [PrintPage.Block] = [.row("Einzahler", sale.opened.payer ?? "Barzahler")]
        if let slip = sale.opened.slip?.receipt { rows.append(.row("Zu Rechnungsbeleg", slip.description)) }
        if let note = sale.opened.note { rows.append(.row("Vermerk", note)) }
        return rows
    }

    private var lines: [PrintPage.Block] {
        sale.opened.lines.flatMap { line -> [PrintPage.Block] in
            let total = line.total ?? .zero
            let row = PrintPage.Block.row(line.text, total.germanNumber + line.tax.receiptMark)
            if let claim = line.claim {
                return [row] + ClaimLines(claim: claim, isPaid: isPaid, local: local).blocks
            }
            return line.quantity > 1
                ? [row, .text("  \(line.quantity) x \(line.unitPrice.germanNumber)", style: .plain)] : [row]
        } + [.rule, .row(left: "Summe", right: sale.state.total.german, style: .bold)] + taxes
    }

    /// Only taxable lines show tax: it is contained in the gross price, and rounded half up per rate.
    private var taxes: [PrintPage.Block] {
        var blocks: [PrintPage.Block] = []
        for tax in [ValueAddedTax.standard19, .reduced7] {
            let gross = sale.opened.lines.filter { $0.tax == tax }.reduce(Cents.zero) { sum, line in
                sum.adding(line.total ?? .zero) ?? sum
            }
            guard let percent = tax.percent, gross > .zero else { continue }
            blocks.append(
                .row(
                    "\(tax.receiptMark.dropFirst()): enthaltene USt \(percent) %", tax.contained(in: gross).germanNumber
                ))
        }
        if sale.opened.lines.contains(where: { $0.tax == .exempt }) {
            blocks.append(.text("C: umsatzsteuerfrei", style: .plain))
        }
        return blocks
    }

    private func paid(_ tenders: [SaleTender], words: Bool) -> [PrintPage.Block] {
        var blocks: [PrintPage.Block] = []
        if sale.state.total > issuer.wordsAbove {
            blocks.append(.text("(in Worten: \(AmountInWords.german(sale.state.total)))", style: .plain))
        }
        for tender in tenders {
            blocks.append(.row(tender.means.german, tender.amount.german))
            guard let given = tender.given, let change = tender.change else { continue }
            blocks += [.row("Bar gegeben", given.german), .row("Rückgeld", change.german)]
        }
        return blocks
    }

    private func givenBack(_ tenders: [SaleTender]) -> [PrintPage.Block] {
        tenders.map { tender in
            .row(tender.means == .cash ? "Bar ausgezahlt" : "Auf Karte erstattet", tender.amount.german)
        }
    }

    private func deferredBody(_ deferred: SaleDeferred) -> [PrintPage.Block] {
        switch deferred.outcome {
        case .invoice:
            return title("Rechnungsbeleg") + facts(deferred.receipt, deferred.time) + lines
                + transfer(deferred)
        case .notice:
            return title("Keine Zahlung") + facts(deferred.receipt, deferred.time) + lines
                + [
                    .text(
                        "Hier konnte nicht bezahlt werden. Sie erhalten einen Bescheid; bitte zahlen Sie erst dann.",
                        style: .bold)
                ]
        }
    }

    /// Nobody is asked to transfer what is for practice, or where there is no account for it.
    private func transfer(_ deferred: SaleDeferred) -> [PrintPage.Block] {
        guard let number = deferred.receipt else { return [.text("Nicht bezahlt.", style: .bold)] }
        let purpose = TransferPurpose(of: sale.opened, number: number)
        guard let iban = issuer.iban else {
            return [.text("Nicht bezahlt.", style: .bold), .row("Verwendungszweck", purpose.text())]
        }
        var blocks: [PrintPage.Block] = [
            .text("Nicht bezahlt. Bitte überweisen Sie den Betrag.", style: .bold),
            .row("Empfänger", issuer.authority), .row("IBAN", iban.description),
            .row("Verwendungszweck", purpose.text()),
        ]
        let code = GiroCode(
            payee: issuer.authority, iban: iban, amount: sale.state.total, purpose: purpose, payer: sale.opened.payer)
        if let code { blocks.append(.qr(code.text)) }
        return blocks
    }

    private func slip(_ receipt: TerminalReceipt) -> [PrintPage.Block] {
        [.rule] + receipt.lines.map { .text($0.text, style: $0.centred ? .centred : .plain) }
    }

    /// The QR code has what ties the paper to the journal: the number, the amount, the time and the hash of its entry.
    private func closing(
        _ thanks: String, _ number: ReceiptNumber?, _ time: CivilTime
    ) -> [PrintPage.Block] {
        var blocks: [PrintPage.Block] = [.rule, .text(thanks, style: .centred), .feed(1)]
        if let number {
            let check = hash.prefix(8).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
            blocks.append(.qr("ZS1;\(number);\(sale.state.total.value);EUR;\(time.iso8601);\(check)"))
        }
        return blocks
    }

    private var foot: [PrintPage.Block] {
        issuer.footer.map { .text($0, style: .centred) }
            + (sale.state.isTraining ? [.text("TESTBELEG, keine Zahlung", style: .title)] : [])
    }
}

extension PrintPage.Block {
    fileprivate static func row(_ left: String, _ right: String) -> PrintPage.Block {
        .row(left: left, right: right, style: .plain)
    }
}

extension PrintPage.Style {
    fileprivate static let plain = PrintPage.Style()
    fileprivate static let bold = PrintPage.Style(bold: true)
    fileprivate static let centred = PrintPage.Style(alignment: .centre)
    fileprivate static let strong = PrintPage.Style(alignment: .centre, bold: true)
    fileprivate static let title = PrintPage.Style(alignment: .centre, bold: true, large: true)
}
