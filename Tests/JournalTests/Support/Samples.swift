import PayPoint

/// Requests and events for the tests.
enum Samples {
    static let caller = Caller(user: 1000, group: 100)
    static let day = CivilDate(daysSince1970: 20_779)

    static func request(
        _ id: PaymentID, amount: Int64 = 4250, tender: Tender = .card(terminal: "T1"), register: RegisterID = "K1",
        kind: PaymentKind = .payment
    ) -> PaymentRequest {
        PaymentRequest(
            id: id, kind: kind, amount: Cents(amount), tender: tender, register: register, clerk: "mü",
            lines: [PaymentLine(text: "Personalausweis § 1 \"neu\" / alt", unitPrice: Cents(amount))], printer: "P1")
    }

    static func requested(
        _ id: PaymentID, amount: Int64 = 4250, tender: Tender = .card(terminal: "T1"), register: RegisterID = "K1",
        kind: PaymentKind = .payment, day: CivilDate = day
    ) -> JournalEvent {
        .paymentRequested(
            PaymentRequested(
                request: request(id, amount: amount, tender: tender, register: register, kind: kind), caller: caller,
                day: day))
    }

    static func moved(_ id: PaymentID, _ state: PaymentState) -> JournalEvent {
        .paymentMoved(PaymentMoved(payment: id, state: state))
    }

    static func result(_ id: PaymentID, amount: Int64 = 4250) -> JournalEvent {
        var result = CardResult(resultCode: 0, amount: Cents(amount))
        result.terminalID = "68000001"
        result.traceNumber = "000042"
        result.receiptNumber = "0017"
        result.date = "1122"
        result.time = "183000"
        result.cardName = "girocard"
        result.cardType = 5
        result.lastFourDigits = "1234"
        result.entry = .chip
        result.verification = .pin
        return .paymentResult(PaymentResult(payment: id, result: result))
    }

    static func approved(_ id: PaymentID, amount: Int64 = 4250, receipt: ReceiptNumber) -> JournalEvent {
        .paymentEnded(PaymentEnded(payment: id, end: .approved(Approval(amount: Cents(amount), receipt: receipt))))
    }

    static func declined(_ id: PaymentID) -> JournalEvent {
        .paymentEnded(
            PaymentEnded(payment: id, end: .declined(Refusal(cause: .declined, code: 100, text: "Karte abgelehnt"))))
    }
}
