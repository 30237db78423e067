internal import ESCPOS
internal import PayPoint

/// A card slip, built from what the terminal reported where it does not print one itself (ZVT registration with
/// receipts at the till; contents as the network operators ask for them, fiscal.md 5.3).
enum CardSlipComposer {
    enum Reader { case customer, merchant }

    static func blocks(_ card: CardResult, for reader: Reader, kind: PaymentKind) -> [Block] {
        var blocks: [Block] = [.text(title(reader), .init(alignment: .centre, emphasis: .bold))]
        blocks.append(.text(heading(kind), .centred))
        if let name = card.cardName { blocks.append(.text(name, .centred)) }
        func row(_ label: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            blocks.append(.columns([.left(label), .right(BoundText.bound(value))]))
        }
        row("Betrag", card.amount?.german)
        row("Datum", dateText(card.date))
        row("Uhrzeit", timeText(card.time))
        row("Terminal-ID", card.terminalID)
        row("TA-Nr.", card.traceNumber)
        row("Beleg-Nr.", card.receiptNumber)
        row("Kartennummer", card.lastFourDigits.map { "############" + $0 })
        row("Kartenfolgenr.", card.cardSequence)
        row("VU-Nummer", card.contractNumber)
        row("Genehmigungs-Nr.", card.authorisation)
        row("EMV-AID", card.application)
        row("Erfassung", card.entry.map(entryText))
        if card.resultCode == 0 { blocks.append(.text("*** Autorisierung erfolgt ***", .centred)) }
        if let text = card.additionalText { blocks.append(.text(text, .centred)) }
        return blocks
    }

    private static func title(_ reader: Reader) -> String {
        switch reader {
        case .customer: "K-U-N-D-E-N-B-E-L-E-G"
        case .merchant: "H-Ä-N-D-L-E-R-B-E-L-E-G"
        }
    }

    private static func heading(_ kind: PaymentKind) -> String {
        switch kind {
        case .payment: "Kartenzahlung"
        case .reversal: "Storno der Kartenzahlung"
        case .refund: "Gutschrift"
        }
    }

    private static func entryText(_ entry: CardResult.Entry) -> String {
        switch entry {
        case .stripe: "Magnetstreifen"
        case .chip: "Chip"
        case .contactless: "kontaktlos"
        }
    }

    /// "1122" as the terminal tells it becomes "22.11."
    private static func dateText(_ text: String?) -> String? {
        guard let text, text.count == 4 else { return text }
        return "\(text.suffix(2)).\(text.prefix(2))."
    }

    /// "183000" becomes "18:30:00".
    private static func timeText(_ text: String?) -> String? {
        guard let text, text.count == 6 else { return text }
        return "\(text.prefix(2)):\(text.dropFirst(2).prefix(2)):\(text.suffix(2))"
    }
}
