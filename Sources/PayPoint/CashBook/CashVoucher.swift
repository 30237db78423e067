/// What a row of a cash book is about: the number of the document behind it, and what it says.
public struct CashVoucher: Hashable, Sendable {
    /// The receipt, or the name of the movement, the delivery, the closing or the difference; `nil` for a count between two clerks.
    public let document: String?
    public let text: String

    init(_ document: String?, _ text: String) {
        self.document = document
        self.text = text
    }
}

extension Books {
    /// What an entry that moved cash says about it.
    ///
    /// - Throws: ``JournalFailure/damaged(_:)`` for one that moves none, and what reading the books throws.
    public func cashVoucher(of number: Int64) throws -> CashVoucher {
        switch try entry(number)?.event {
        case .sale(.completed(let completed)):
            CashVoucher(completed.receipt?.description, try text(of: completed.sale))
        case .sale(.cancelled(let cancelled)):
            CashVoucher(cancelled.receipt?.description, "Storno: \(try text(of: cancelled.sale))")
        case .paymentEnded(let ended): try voucher(of: ended)
        case .cash(.moved(let moved)): CashVoucher(moved.name.text, moved.reason)
        case .cash(.counted): CashVoucher(nil, "Kassenübergabe, gezählt")
        case .closing(.closed(let closing)):
            CashVoucher(
                ClosingID(register: closing.report.register, number: closing.report.number).description,
                "Kassenabschluss, gezählt")
        case .closing(.differenceMoved(let moved)): CashVoucher("Differenz \(moved.difference)", moved.reason)
        case .settlement(.delivered(let made)):
            CashVoucher(made.delivery.text, [made.bag, made.note].compactMap(\.self).first ?? "Ablieferung")
        default: throw JournalFailure.damaged("entry \(number) moves no cash")
        }
    }

    private func text(of sale: SaleID) throws -> String {
        guard let state = try record(SaleState.self, sale.text) else {
            throw JournalFailure.damaged("the sale \(sale) is not in the books")
        }
        let opened = try opening(of: state)
        return Self.text(opened.lines.map(\.text), opened.payer)
    }

    private func voucher(of ended: PaymentEnded) throws -> CashVoucher {
        guard let request = try payment(ended.payment)?.request, case .approved(let approval) = ended.end else {
            throw JournalFailure.damaged("payment \(ended.payment) is not in the journal")
        }
        let text = Self.text(request.lines.map(\.text), request.payer)
        return CashVoucher(
            approval.receipt?.description, request.kind.original == nil ? text : "Erstattung: \(text)")
    }

    private static func text(_ lines: [String], _ payer: String?) -> String {
        let more = lines.count > 1 ? " u. a." : ""
        return (lines.first ?? "") + more + (payer.map { ", \($0)" } ?? "")
    }
}
