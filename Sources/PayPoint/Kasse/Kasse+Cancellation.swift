extension Kasse {
    /// What has to be taken back, when the clerk may.
    func cancellation(
        of id: SaleID, release: ShiftID?, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> CancellationPlan {
        try await act(.cancelSale, shift, caller) { transaction, presence in
            try transaction.cancellation(of: id, release: release, presence)
        }
    }

    /// The sale, if the same person has cancelled it for the same reason in this shift.
    func cancelled(
        _ id: SaleID, reason: String, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> Sale? {
        try await look(.cancelSale, shift, caller) { books, presence in
            let sale = try books.sale(id)
            try presence.checkMayTouch(sale.state)
            guard case .cancelled(let cancelled) = sale.ended, cancelled.by == presence.author,
                cancelled.reason == reason
            else { return nil }
            return sale
        }
    }

    /// Books a cancellation whose cards have given back everything.
    ///
    /// - Returns: the sale, and the print job of its receipt.
    func cancel(
        _ id: SaleID, _ plan: CancellationPlan, reason: String, printer: DeviceID?, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> (Sale, PrintJobID?) {
        try await act(.cancelSale, shift, caller) { transaction, presence in
            let state = try transaction.sale(id, for: presence)
            guard state.phase == .completed else { throw KasseError.saleEnded(id, state.phase) }
            for payment in plan.cards {
                let known = try transaction.payment(payment)
                guard let approval = known?.approval, known?.takenBack == approval.amount else {
                    throw KasseError.cardNotTakenBack(id, by: payment, nil)
                }
            }
            let cash = plan.tenders.filter { $0.means == .cash }.reduce(Cents.zero) { $0.adding($1.amount) ?? $0 }
            if !state.isTraining { try transaction.books.checkCash(cash, outOf: plan.seat.register) }
            let number = state.isTraining ? nil : try transaction.nextReceipt(of: plan.seat.register)
            let event = SaleCancelled(
                sale: id, register: plan.seat.register, reason: reason, by: presence.author, release: plan.release,
                tenders: plan.tenders, receipt: number, time: transaction.wallTime)
            try transaction.append(.sale(.cancelled(event)))
            let job = try transaction.queueReceipt(of: id, on: printer)
            return (try transaction.books.sale(id), job)
        }
    }
}

extension JournalTransaction {
    fileprivate func cancellation(
        of id: SaleID, release: ShiftID?, _ presence: Presence
    ) throws -> CancellationPlan {
        let state = try sale(id, for: presence)
        guard state.phase == .completed else { throw KasseError.saleEnded(id, state.phase) }
        let seat = try presence.seat()
        guard case .sale(.completed(let completed)) = try books.entry(state.last)?.event else {
            throw JournalFailure.damaged("entry \(state.last) does not complete the sale \(id)")
        }
        let register = try activeRegister(seat.register)
        if !state.isTraining { try checkDay(of: register) }
        let released = try self.release(release, of: state, at: register, beside: presence)
        let cash = completed.tenders.filter { $0.means == .cash }.reduce(Cents.zero) { $0.adding($1.amount) ?? $0 }
        if !state.isTraining { try books.checkCash(cash, outOf: seat.register) }
        return CancellationPlan(
            sale: id, seat: seat, cards: completed.tenders.compactMap(\.payment), tenders: completed.tenders,
            release: released)
    }
}
