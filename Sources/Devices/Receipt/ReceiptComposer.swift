internal import ESCPOS
internal import PayPoint

/// Lays a receipt out as blocks, behind the merchant's copy where one is to be signed. What stands on it follows VVKommHV zu
/// § 51 and, for the card slip, the rules of the girocard system; the citizen reads it in German.
struct ReceiptComposer {
    private let receipt: Receipt
    private var blocks: [Block] = []

    static func document(_ receipt: Receipt) -> ReceiptDocument {
        var composer = ReceiptComposer(receipt: receipt)
        composer.composeMerchantCopy()
        composer.composeHead()
        composer.composeLines()
        composer.composeTender()
        composer.composeCardSlip()
        composer.composeFoot()
        return ReceiptDocument(composer.blocks)
    }

    private init(receipt: Receipt) {
        self.receipt = receipt
    }

    private mutating func composeMerchantCopy() {
        guard let copy = receipt.merchantCopy else { return }
        blocks += MerchantCopyComposer.blocks(copy, of: receipt)
    }

    private mutating func composeHead() {
        add(receipt.issuer.authority, .init(alignment: .centre, emphasis: .bold))
        add(receipt.issuer.payPoint, .centred)
        for detail in receipt.issuer.details { add(detail, .centred) }
        blocks.append(.feed(lines: 1))
        if receipt.isCopy { add("ZWEITSCHRIFT", .init(alignment: .centre, emphasis: [.bold, .doubleHeight])) }
        add(receipt.kind.receiptTitle, .init(alignment: .centre, emphasis: [.bold, .doubleHeight, .doubleWidth]))
        blocks.append(.feed(lines: 1))
        row("Beleg-Nr.", receipt.number.description)
        row("Datum", receipt.time.german)
        row("Kasse", receipt.number.register.text)
        row("Handzeichen", receipt.clerk)
        if let payer = receipt.payer { row("Einzahler", payer) } else if isCash { row("Einzahler", "Barzahler") }
        if let kassenzeichen = receipt.kassenzeichen { row("Kassenzeichen", kassenzeichen) }
        if let original = receipt.original {
            row("Zu Beleg-Nr.", original.number.description)
            row("vom", original.time.german)
        }
        blocks.append(.rule())
    }

    private mutating func composeLines() {
        for line in receipt.lines {
            let total = line.total ?? .zero
            row(line.text, total.germanNumber + line.tax.receiptMark)
            if line.quantity > 1 { add("  \(line.quantity) x \(line.unitPrice.germanNumber)") }
        }
        blocks.append(.rule())
        row(receipt.kind.sumLabel, receipt.amount.german, .bold)
        if receipt.amount != receipt.requested {
            add("Gebucht abweichend vom angeforderten Betrag: \(receipt.requested.german)", .bold)
        }
        if let words = receipt.amountInWords { add("(in Worten: \(words))") }
        composeTax()
    }

    /// Only taxable lines show tax; sovereign fees carry none. The tax is contained in the gross price and rounded half up
    /// per rate.
    private mutating func composeTax() {
        for tax in [ValueAddedTax.standard19, .reduced7] {
            guard let percent = tax.percent else { continue }
            let lines = receipt.lines.filter { $0.tax == tax }
            guard !lines.isEmpty else { continue }
            let gross = lines.reduce(Int64(0)) { $0 + ($1.total?.value ?? 0) }
            row(
                "\(tax.receiptMark.dropFirst()): enthaltene USt \(percent) %",
                tax.contained(in: Cents(gross)).germanNumber)
        }
        if receipt.lines.contains(where: { $0.tax == .exempt }) { add("C: umsatzsteuerfrei") }
    }

    private mutating func composeTender() {
        blocks.append(.feed(lines: 1))
        switch (receipt.tender, receipt.kind) {
        case (.cash(let given), .payment):
            row("Bar gegeben", given.german)
            row("Rückgeld", (receipt.change ?? .zero).german)
        case (.cash, .reversal), (.cash, .refund):
            row("Bar ausgezahlt", receipt.amount.german)
        case (.card, .payment):
            row("Kartenzahlung", receipt.card?.cardName ?? "Karte")
        case (.card, .reversal), (.card, .refund):
            row("Auf Karte erstattet", receipt.card?.cardName ?? "Karte")
        }
    }

    private mutating func composeCardSlip() {
        if let slip = receipt.terminalReceipt {
            blocks += [.rule(), TerminalTextComposer.block(slip)]
        } else if let card = receipt.card {
            blocks.append(.rule())
            blocks += CardSlipComposer.blocks(card, for: .customer, kind: receipt.kind)
        }
    }

    private mutating func composeFoot() {
        blocks.append(.rule())
        switch receipt.kind {
        case .payment: add("Betrag dankend erhalten.", .centred)
        case .reversal, .refund: add("Betrag zurückgezahlt.", .centred)
        }
        blocks.append(.feed(lines: 1))
        blocks.append(.qr(receipt.reference))
        for line in receipt.issuer.footer { add(line, .centred) }
        blocks.append(.cut())
    }

    private var isCash: Bool {
        switch receipt.tender {
        case .cash: true
        case .card: false
        }
    }

    private mutating func add(_ text: String, _ style: TextStyle = .plain) {
        blocks.append(.text(BoundText.bound(text), style))
    }

    private mutating func row(_ left: String, _ right: String, _ emphasis: Emphasis = []) {
        blocks.append(
            .columns([
                .left(BoundText.bound(left), emphasis: emphasis), .right(BoundText.bound(right), emphasis: emphasis),
            ]))
    }
}
