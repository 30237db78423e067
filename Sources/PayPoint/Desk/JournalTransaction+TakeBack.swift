extension JournalTransaction {
    /// What the terminal is to be told for a request.
    ///
    /// - Throws: ``PaymentError`` when the payment to be taken back does not allow it.
    func order(for request: PaymentRequest) throws -> CardOrder {
        let original = try checkTakeBack(request)
        switch request.kind {
        case .payment:
            return .authorize(request.amount)
        case .refund:
            return .refund(request.amount)
        case .reversal(let id):
            guard let receipt = original?.approval?.card?.receiptNumber else {
                throw PaymentError.notReversible(id, .receiptUnknown)
            }
            return .reverse(receipt: receipt, amount: request.amount)
        }
    }

    /// The payment that the request takes back, if it takes one back and may.
    @discardableResult
    func checkTakeBack(_ request: PaymentRequest) throws -> Payment? {
        guard let id = request.kind.original else { return nil }
        guard let original = try payment(id) else { throw PaymentError.unknownPayment(id) }
        guard original.request.kind == .payment else { throw PaymentError.notReversible(id, .notAPayment) }
        if let sale = original.request.sale, request.sale != sale { throw PaymentError.belongsToSale(id, sale) }
        guard original.state == .approved, let approval = original.approval else {
            throw PaymentError.notReversible(id, .notApproved)
        }
        guard let left = approval.amount.subtracting(original.takenBack), left > .zero else {
            throw PaymentError.notReversible(id, .alreadyTakenBack)
        }
        switch request.kind {
        case .reversal:
            guard original.request.tender.terminal != nil else {
                throw PaymentError.notReversible(id, .notACardPayment)
            }
            guard original.takenBack == .zero else { throw PaymentError.notReversible(id, .alreadyTakenBack) }
            guard request.amount == approval.amount else { throw PaymentError.notReversible(id, .amountTooLarge) }
            if let terminal = original.request.tender.terminal, let closed = try lastDayEnd(of: terminal),
                closed > original.firstEntry
            {
                throw PaymentError.notReversible(id, .dayEnded)
            }
        case .refund, .payment:
            guard request.amount <= left else { throw PaymentError.notReversible(id, .amountTooLarge) }
        }
        return original
    }
}
