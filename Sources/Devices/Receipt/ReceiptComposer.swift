internal import ESCPOS
internal import PayPoint

/// Lays a receipt out as blocks. What stands on it follows VVKommHV zu § 51 and, for the card slip, the rules of the
/// girocard system; the citizen reads it in German.
struct ReceiptComposer {
    private let receipt: Receipt
    private var blocks: [Block] = []

    static func document(_ receipt: Receipt) -> ReceiptDocument {
        var composer = ReceiptComposer(receipt: receipt)
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

    private mutating func composeHead() {
        add(receipt.issuer.authority, .init(alignment: .centre, emphasis: .bold))
        add(receipt.issuer.payPoint, .centred)
        for detail in receipt.issuer.details { add(detail, .centred) }
        blocks.append(.feed(lines: 1))
        if receipt.isCopy { add("ZWEITSCHRIFT", .init(alignment: .centre, emphasis: [.bold, .doubleHeight])) }
        add(title, .init(alignment: .centre, emphasis: [.bold, .doubleHeight, .doubleWidth]))
        blocks.append(.feed(lines: 1))
        row("Beleg-Nr.", receipt.number.description)
        row("Datum", receipt.time.german)
        row("Kasse", receipt.number.register.text)
        row("Handzeichen", receipt.clerk)
        if let payer = receipt.payer { row("Einzahler", payer) } else if isCash { row("Einzahler", "Barzahler") }
        if let kassenzeichen = receipt.kassenzeichen { row("Kassenzeichen", kassenzeichen) }
        if let original = receipt.kind.original { row("Zu Zahlung", original.text) }
        blocks.append(.rule())
    }

    private mutating func composeLines() {
        for line in receipt.lines {
            let total = line.total ?? .zero
            row(line.text, total.germanNumber + taxMark(line.tax))
            if line.quantity > 1 { add("  \(line.quantity) x \(line.unitPrice.germanNumber)") }
        }
        blocks.append(.rule())
        row(sumLabel, receipt.amount.german, .bold)
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
            let contained = (gross * percent * 2 + 100 + percent) / ((100 + percent) * 2)
            row("\(taxMark(tax).dropFirst()): enthaltene USt \(percent) %", Cents(contained).germanNumber)
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
            blocks.append(.rule())
            for line in slip.lines {
                var emphasis: Emphasis = []
                if line.doubleWidth { emphasis.insert(.doubleWidth) }
                if line.doubleHeight { emphasis.insert(.doubleHeight) }
                add(line.text, .init(alignment: line.centred ? .centre : .left, emphasis: emphasis))
            }
        } else if let card = receipt.card {
            blocks.append(.rule())
            blocks += CardSlipComposer.blocks(card, kind: receipt.kind)
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

    private var title: String {
        switch receipt.kind {
        case .payment: "Quittung"
        case .reversal: "Stornobeleg"
        case .refund: "Erstattung"
        }
    }

    private var sumLabel: String {
        switch receipt.kind {
        case .payment: "Summe"
        case .reversal, .refund: "Zurückgezahlt"
        }
    }

    private var isCash: Bool {
        switch receipt.tender {
        case .cash: true
        case .card: false
        }
    }

    private func taxMark(_ tax: ValueAddedTax) -> String {
        switch tax {
        case .notTaxable: ""
        case .standard19: " A"
        case .reduced7: " B"
        case .exempt: " C"
        }
    }

    private mutating func add(_ text: String, _ style: TextStyle = .plain) {
        blocks.append(.text(text, style))
    }

    private mutating func row(_ left: String, _ right: String, _ emphasis: Emphasis = []) {
        blocks.append(.columns([.left(left, emphasis: emphasis), .right(right, emphasis: emphasis)]))
    }
}
