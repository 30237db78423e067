extension Books {
    /// The hand-over of a closing, from the journal alone.
    ///
    /// - Throws: ``JournalFailure/damaged(_:)`` where the ledger is not what was closed, and what reading the books throws.
    func handOver(of closed: ClosedPeriod, by plan: SettlementPlan, at place: HandOver.Place) throws -> HandOver {
        let postings = try postings(of: closed.id.register, period: closed.id.number)
        return try HandOver(
            of: closed, postings: postings, slips: try slips(of: closed), decisions: try decisions(of: closed),
            plan: plan, place: place
        ) { entry, line in
            try details(of: line, in: entry)
        }
    }

    /// What people wrote and were given with a posting.
    private func details(of line: Int64, in number: Int64) throws -> HandOverLine.Details {
        switch try entry(number)?.event {
        case .sale(.completed(let completed)):
            try details(of: completed.sale, line, completed.tenders, receipt: completed.receipt)
        case .sale(.cancelled(let cancelled)):
            try details(of: cancelled.sale, line, cancelled.tenders, receipt: cancelled.receipt, isReversal: true)
        case .paymentEnded(let ended): try details(of: ended)
        default: throw JournalFailure.damaged("entry \(number) posts nothing that is told by itself")
        }
    }

    private func details(
        of sale: SaleID, _ posting: Int64, _ tenders: [SaleTender], receipt: ReceiptNumber?, isReversal: Bool = false
    ) throws -> HandOverLine.Details {
        guard let state = try record(SaleState.self, sale.text) else {
            throw JournalFailure.damaged("the sale \(sale) is not in the books")
        }
        let opened = try opening(of: state)
        let paid = opened.paid(by: tenders, posting: posting)
        let text = paid?.line.text ?? "Überzahlung"
        return HandOverLine.Details(
            text: isReversal ? "Storno: " + text : text, payer: opened.payer, receipt: receipt,
            kassenzeichen: paid?.line.claim?.item.kassenzeichen.text,
            claim: paid.flatMap { paid in
                paid.line.claim.map { HandOverClaim($0, from: paid.offset, amount: paid.amount) }
            },
            reference: isReversal
                ? state.receipt.map { ReceiptNumber(register: state.register, number: $0) } : nil)
    }

    private func details(of ended: PaymentEnded) throws -> HandOverLine.Details {
        guard let request = try payment(ended.payment)?.request, case .approved(let approval) = ended.end else {
            throw JournalFailure.damaged("payment \(ended.payment) is not in the journal")
        }
        let more = request.lines.count > 1 ? " u. a." : ""
        return HandOverLine.Details(
            text: request.lines.first.map { $0.text + more }, payer: request.payer, receipt: approval.receipt,
            kassenzeichen: request.kassenzeichen,
            reference: try request.kind.original.flatMap { try payment($0)?.approval?.receipt })
    }
}

extension SaleOpened {
    /// The line that one of the postings of the sale's end paid, and how much of it behind what; `nil` for what was paid too much.
    ///
    /// - Parameter posting: its place among them. There is one for each part of the allotment.
    fileprivate func paid(
        by tenders: [SaleTender], posting: Int64
    ) -> (line: SaleLine, offset: Cents, amount: Cents)? {
        guard let allotment = Allotment(lines: lines.compactMap(\.total), tenders: tenders.map(\.amount)),
            let index = Int(exactly: posting), allotment.parts.indices.contains(index)
        else { return nil }
        let part = allotment.parts[index]
        guard let line = part.line else { return nil }
        let before = allotment.parts[..<index].filter { $0.line == line }
        return (lines[line], Cents(before.reduce(0) { $0 + $1.amount.value }), part.amount)
    }
}
