internal import PayPoint

/// Makes the request for a reversal or refund out of the payment that it takes back.
struct TakeBack {
    let id: PaymentID
    let original: Payment
    let clerk: String
    let printer: DeviceID?

    init(id: PaymentID, original: Payment, clerk: String, printer: String?) throws {
        self.id = id
        self.original = original
        self.clerk = clerk
        self.printer = try printer.map { try Wire.device($0, field: "printer") }
    }

    func reversal() throws(PaymentError) -> PaymentRequest {
        guard let approval = original.approval else { throw .notReversible(original.id, .notApproved) }
        guard original.request.tender.terminal != nil else { throw .notReversible(original.id, .notACardPayment) }
        return request(.reversal(of: original.id), approval.amount, original.request.tender)
    }

    /// - Parameters:
    ///   - amount: how much; all that is left without it.
    ///   - tender: how; the way the money came without it.
    func refund(amount: Cents?, tender: Tender?, known desk: PaymentDesk) async throws -> PaymentRequest {
        guard let approval = original.approval else { throw PaymentError.notReversible(original.id, .notApproved) }
        var amount = amount
        if amount == nil, let earlier = try? await desk.payment(id), earlier.request.kind == .refund(of: original.id) {
            // The same call again: what was left then is what was asked for then.
            amount = earlier.request.amount
        }
        guard let amount = amount ?? approval.amount.subtracting(original.takenBack), amount > .zero else {
            throw PaymentError.notReversible(original.id, .alreadyTakenBack)
        }
        let back: Tender =
            switch tender ?? original.request.tender {
            case .cash: .cash(given: .zero)
            case .card(let terminal): .card(terminal: terminal)
            }
        return request(.refund(of: original.id), amount, back)
    }

    private func request(_ kind: PaymentKind, _ amount: Cents, _ tender: Tender) -> PaymentRequest {
        let lines =
            amount == original.request.amount
            ? original.request.lines : [PaymentLine(text: "Erstattung", unitPrice: amount)]
        return PaymentRequest(
            id: id, kind: kind, amount: amount, tender: tender, register: original.request.register, clerk: clerk,
            lines: lines, payer: original.request.payer, kassenzeichen: original.request.kassenzeichen, printer: printer
        )
    }
}
