/// Selling, as far as the books are concerned: what moves money is done by ``SaleDesk``.
extension Kasse {
    /// Opens a sale, and completes it where nothing is to be paid by card.
    ///
    /// - Returns: the sale, the print job of its receipt where it is complete, and whether it has begun just now.
    func open(
        _ order: SaleOrder, plan: TenderPlan, printer: DeviceID?, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> (state: SaleState, job: PrintJobID?, isNew: Bool) {
        if let fault = order.firstFault() { throw .invalid(fault) }
        let setup = receivables
        let slip = try await slip(of: order, shift, caller)
        let payment = order.receivables ?? slip?.receivables
        let listed = await setup.items(of: payment?.terms)
        return try await act(order.deed, shift, caller) { transaction, presence in
            if let known = try transaction.books.record(SaleState.self, order.id.text) {
                return (try transaction.books.same(known, as: order, by: presence), nil, false)
            }
            let seat = try presence.seat()
            let claims = try payment.map {
                try transaction.books.lines(
                    for: $0, try listed.get(), setup, isTraining: seat.isTraining, slip: order.slip)
            }
            let lines =
                try slip.map { try transaction.lines($0, claims ?? [], presence) }
                ?? transaction.books.lines(for: order.items, on: transaction.wallTime.date) + (claims ?? [])
            let opened = SaleOpened(
                sale: order.id, register: seat.register, clerk: seat.clerk, shift: shift, lines: lines,
                slip: slip?.paid, receivables: payment?.terms, payer: slip?.opened.payer ?? order.payer,
                note: slip?.opened.note ?? order.note, isTraining: seat.isTraining, time: transaction.wallTime)
            guard let total = opened.total, total <= .largestPayment else {
                throw KasseError.invalid(RequestFault(field: "receivables.amount", rule: .fittingPrice))
            }
            if total > .zero, let fault = plan.firstFault(for: total) { throw KasseError.invalid(fault) }
            let register = try transaction.activeRegister(seat.register)
            if !seat.isTraining { try transaction.checkDay(of: register) }
            try transaction.append(.sale(.opened(opened)))
            let state = try transaction.sale(order.id)
            guard seat.isTraining || plan.cards.isEmpty || total == .zero else {
                try transaction.checkRoom(for: plan, of: total, at: seat.register)
                return (state, nil, true)
            }
            let (completed, job) = try transaction.complete(state, plan: plan, printer: printer)
            return (completed, job, true)
        }
    }

    /// Completes an open sale whose cards have paid what they should.
    func complete(
        _ sale: SaleID, cashGiven: Cents?, printer: DeviceID?
    ) async throws(KasseError) -> (SaleState, PrintJobID?) {
        try await KasseError.translating {
            try await journal.write { transaction in
                let state = try transaction.sale(sale)
                guard state.phase == .open else { return (state, nil) }
                return try transaction.complete(state, plan: TenderPlan(cashGiven: cashGiven), printer: printer)
            }
        }
    }

    /// - Parameter deed: what for it is looked up.
    public func sale(
        _ id: SaleID, for shift: ShiftID?, caller: Caller, deed: Deed = .getSale
    ) async throws(KasseError) -> Sale {
        try await look(deed, shift, caller) { books, _ in try books.sale(id) }
    }

    /// The sale of a receipt, of the receipt of its cancellation, or of a slip.
    public func sale(of receipt: ReceiptNumber, for shift: ShiftID?, caller: Caller) async throws(KasseError) -> Sale {
        try await look(.findSale, shift, caller) { books, _ in
            guard let state = try books.sale(of: receipt) else {
                throw KasseError.unknown(.receipt, receipt.description)
            }
            return try books.whole(state)
        }
    }

    /// The sales that are open, at all registers.
    public func openSales(for shift: ShiftID?, caller: Caller) async throws(KasseError) -> [Sale] {
        try await look(.listSales, shift, caller) { books, _ in
            try books.openSales().map { try books.whole($0) }
        }
    }

    /// Gives a sale up that was not paid, or of which everything went back.
    public func abandon(
        _ sale: SaleID, reason: String, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> Sale {
        try Self.check(reason: reason)
        return try await act(.abandonSale, shift, caller) { transaction, presence in
            let state = try transaction.unpaid(sale, or: .abandoned, for: presence)
            guard state.phase != .abandoned else { return try transaction.books.abandoned(sale, for: reason) }
            try transaction.append(.sale(.abandoned(SaleAbandoned(sale: sale, reason: reason, by: presence.author))))
            return try transaction.books.sale(sale)
        }
    }

    /// Ends a sale that is not paid at the counter.
    ///
    /// - Returns: the sale, and the print job of its slip.
    func `defer`(
        _ sale: SaleID, as outcome: SaleDeferred.Outcome, printer: DeviceID?, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> (Sale, PrintJobID?) {
        try await act(.deferSale, shift, caller) { transaction, presence in
            let state = try transaction.unpaid(sale, or: .deferred, for: presence)
            guard state.phase != .deferred else { return (try transaction.books.deferred(sale, as: outcome), nil) }
            if let slip = state.slip { throw KasseError.paysSlip(sale, of: slip) }
            let number = state.isTraining ? nil : try transaction.nextReceipt(of: state.register)
            try transaction.append(
                .sale(
                    .deferred(
                        SaleDeferred(
                            sale: sale, outcome: outcome, receipt: number, by: presence.author,
                            time: transaction.wallTime))))
            let job = try transaction.queueReceipt(of: sale, on: printer)
            return (try transaction.books.sale(sale), job)
        }
    }

    static func check(reason: String) throws(KasseError) {
        guard PaymentRequest.isText(reason) else {
            throw .invalid(RequestFault(field: "reason", rule: .text(atMost: PaymentRequest.longestText)))
        }
    }
}

extension Books {
    /// Asked for again it is the sale as it is; whoever names another reason, or another outcome, is not told that it came to that.
    fileprivate func abandoned(_ id: SaleID, for reason: String) throws -> Sale {
        let known = try sale(id)
        guard case .abandoned(let abandoned) = known.ended, abandoned.reason == reason else {
            throw KasseError.saleEnded(id, known.state.phase)
        }
        return known
    }

    fileprivate func deferred(_ id: SaleID, as outcome: SaleDeferred.Outcome) throws -> Sale {
        let known = try sale(id)
        guard known.deferral?.outcome == outcome else { throw KasseError.saleEnded(id, known.state.phase) }
        return known
    }
}

/// A sale with what was sold.
public struct Sale: Hashable, Sendable {
    public let state: SaleState
    public let opened: SaleOpened
    /// What ended it, where it has ended.
    public let ended: SaleEvent?
    /// What cards have paid of it while it is open.
    public let paid: [SaleTender]
    /// What sent the payer away to pay later, whatever became of that.
    public let deferral: SaleDeferred?
    /// The paper of its phase, as it was first ordered.
    public let paper: SalePaper?
    /// Why the last tender of an open sale was not taken, where no card payment says it. Known until the daemon stops.
    public internal(set) var trouble: KasseError?
}
