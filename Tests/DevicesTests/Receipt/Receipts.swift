import PayPoint

/// Receipts of payments for tests.
enum Receipts {
    static let issuer = ReceiptIssuer(authority: "Stadt Düren", payPoint: "Bürgerbüro")
    static let time = CivilTime(secondsSince1970: 1_795_375_800)

    static func card(amount: Int64 = 4250, signature: Bool = false) -> CardResult {
        var card = CardResult(resultCode: 0, amount: Cents(amount), signatureRequired: signature)
        card.cardName = "girocard"
        card.terminalID = "65001234"
        return card
    }

    static func line(_ text: String = "Personalausweis", _ amount: Int64 = 4250) -> PaymentLine {
        PaymentLine(text: text, unitPrice: Cents(amount))
    }

    /// The receipt of a card payment of 42,50 EUR.
    static func receipt(
        _ kind: PaymentKind = .payment, original: OriginalReceipt? = nil, card: CardResult = card(),
        lines: [PaymentLine] = [line()], terminal receipts: [TerminalReceipt] = [], isCopy: Bool = false
    ) throws -> Receipt? {
        let request = PaymentRequest(
            id: "a", kind: kind, amount: Cents(4250), tender: .card(terminal: "t1"), register: "K1", clerk: "MS",
            lines: lines)
        let caller = Caller(user: 1000, group: 1000)
        var payment = Payment(
            PaymentRequested(request: request, caller: caller, day: CivilDate(daysSince1970: 20_779)), entry: 1,
            at: Timestamp(microseconds: 1))
        let approval = Approval(
            amount: card.amount ?? request.amount, receipt: ReceiptNumber(register: "K1", number: 7), card: card)
        let events: [JournalEvent] =
            [
                .paymentMoved(PaymentMoved(payment: "a", state: .sent)),
                .paymentResult(PaymentResult(payment: "a", result: card)),
            ] + receipts.map { .terminalPrinted(TerminalPrinted(payment: "a", receipt: $0)) } + [
                .paymentEnded(PaymentEnded(payment: "a", end: .approved(approval)))
            ]
        for (index, event) in events.enumerated() {
            try payment.apply(event, entry: Int64(index + 2), at: Timestamp(microseconds: 2))
        }
        return Receipt(
            of: payment, original: original, issuer: issuer, approvedAt: time,
            hash: [UInt8](repeating: 0xAB, count: 32), isCopy: isCopy)
    }
}
