/// What stands behind a figure of an evaluation: one entry that posted turnover.
public struct TurnoverReceipt: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case sale
        case cancellation
        /// Of a front end that sells without the Kasse.
        case payment
        /// Reversed or refunded by such a front end.
        case takenBack
    }

    public let entry: Int64
    public let kind: Kind
    /// The sale or the payment.
    public let name: String
    public let register: RegisterID
    public let receipt: ReceiptNumber?
    /// As the office clock showed it; `nil` for payments of old journals.
    public let time: CivilTime?
    /// What of it belongs to the figure; below zero when it was given back.
    public let amount: Cents

    /// The most of one page.
    public static let mostListed = 500
}

/// Some of the receipts, in the order of their entries.
public struct TurnoverReceiptPage: Hashable, Sendable {
    public let receipts: [TurnoverReceipt]
    /// There are some behind the last one.
    public let hasMore: Bool
}

extension Books {
    /// - Parameter entry: those behind it.
    func receipts(behind query: EvaluationQuery, after entry: Int64, limit: Int) throws -> TurnoverReceiptPage {
        let found = try turnoverEntries(query, after: entry, limit: limit + 1)
        return TurnoverReceiptPage(
            receipts: try found.prefix(limit).map { try receipt(of: $0.entry, amount: $0.net) },
            hasMore: found.count > limit)
    }

    private func receipt(of number: Int64, amount: Cents) throws -> TurnoverReceipt {
        let event = try entry(number)?.event
        if case .sale(.completed(let completed)) = event,
            let state = try record(SaleState.self, completed.sale.text)
        {
            return TurnoverReceipt(
                entry: number, kind: .sale, name: completed.sale.text, register: state.register,
                receipt: completed.receipt, time: completed.time, amount: amount)
        }
        if case .sale(.cancelled(let cancelled)) = event {
            return TurnoverReceipt(
                entry: number, kind: .cancellation, name: cancelled.sale.text, register: cancelled.register,
                receipt: cancelled.receipt, time: cancelled.time, amount: amount)
        }
        if case .paymentEnded(let ended) = event, let payment = try payment(ended.payment) {
            return TurnoverReceipt(
                entry: number, kind: payment.request.kind == .payment ? .payment : .takenBack, name: payment.id.text,
                register: payment.request.register, receipt: payment.approval?.receipt, time: ended.time,
                amount: amount)
        }
        throw JournalFailure.damaged("entry \(number) has postings of turnover and is neither a sale nor a payment")
    }
}
