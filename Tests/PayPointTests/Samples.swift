import PayPoint
import Testing

/// Requests, events and payments for tests.
enum Samples {
    static let clerk = Caller(user: 1000, group: 1000)
    static let day = CivilDate(daysSince1970: 20_779)

    static func card(
        _ id: PaymentID, amount: Int64 = 4250, terminal: DeviceID = "t1", lines: [PaymentLine]? = nil,
        printer: DeviceID? = nil, clerk: String = "MS"
    ) -> PaymentRequest {
        PaymentRequest(
            id: id, amount: Cents(amount), tender: .card(terminal: terminal), register: "K1", clerk: clerk,
            lines: lines ?? [PaymentLine(text: "Personalausweis", unitPrice: Cents(amount))], printer: printer)
    }

    static func cash(
        _ id: PaymentID, given: Int64, printer: DeviceID? = nil, clerk: String = "MS"
    ) -> PaymentRequest {
        PaymentRequest(
            id: id, amount: Cents(4250), tender: .cash(given: Cents(given)), register: "K1", clerk: clerk,
            lines: [PaymentLine(text: "Personalausweis", unitPrice: Cents(4250))], printer: printer)
    }

    static func result(_ code: UInt8 = 0, amount: Int64 = 4250) -> CardResult {
        var result = CardResult(resultCode: code, amount: Cents(amount))
        result.receiptNumber = "0231"
        result.lastFourDigits = "4711"
        return result
    }

    static let doubt = Doubt(cause: .linkLost, text: "Verbindung abgerissen")

    static let refusal = Refusal(cause: .declined, code: 5, text: "Abgelehnt")

    /// An event that moves a payment "a" to the state; nothing leads back to `requested`.
    static func event(leadingTo state: PaymentState) -> JournalEvent? {
        switch state {
        case .requested: nil
        case .sent, .running: .paymentMoved(PaymentMoved(payment: "a", state: state))
        case .inDoubt:
            .paymentMoved(PaymentMoved(payment: "a", state: .inDoubt, doubt: Doubt(cause: .linkLost, text: "weg")))
        case .resultHeld: .paymentResult(PaymentResult(payment: "a", result: result()))
        case .approved:
            .paymentEnded(
                PaymentEnded(
                    payment: "a",
                    end: .approved(
                        Approval(amount: Cents(4250), receipt: ReceiptNumber(register: "K1", number: 1), card: result())
                    )))
        case .declined: .paymentEnded(PaymentEnded(payment: "a", end: .declined(refusal)))
        case .cancelled: .paymentEnded(PaymentEnded(payment: "a", end: .cancelled(refusal)))
        case .notBooked: .paymentEnded(PaymentEnded(payment: "a", end: .notBooked(refusal)))
        }
    }

    /// A card payment "a" that has come to the state by a way that is certainly allowed.
    static func payment(in state: PaymentState) throws -> Payment {
        let requested = PaymentRequested(request: card("a"), caller: clerk, day: day)
        var payment = Payment(requested, entry: 1, at: Timestamp(microseconds: 1))
        let way: [PaymentState] =
            switch state {
            case .requested: []
            case .sent: [.sent]
            case .running: [.sent, .running]
            case .resultHeld: [.sent, .running, .resultHeld]
            case .approved: [.sent, .running, .resultHeld, .approved]
            case .declined: [.sent, .running, .declined]
            case .cancelled: [.sent, .running, .cancelled]
            case .notBooked: [.sent, .notBooked]
            case .inDoubt: [.sent, .inDoubt]
            }
        for (index, step) in way.enumerated() {
            let event = try #require(Samples.event(leadingTo: step))
            try payment.apply(event, entry: Int64(index + 2), at: Timestamp(microseconds: Int64(index + 2)))
        }
        return payment
    }
}
