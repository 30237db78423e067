/// What was to be paid later, and is paid at the counter or withdrawn.
extension Kasse {
    /// The slip that an order wants to pay; `nil` where it wants to pay none.
    func slip(of order: SaleOrder, _ shift: ShiftID, _ caller: Caller) async throws(KasseError) -> OwedSlip? {
        guard let id = order.slip else { return nil }
        return try await look(.redeemSlip, shift, caller) { books, _ in
            let sale = try books.sale(id)
            return OwedSlip(
                opened: sale.opened, paid: PaidSlip(sale: id, receipt: sale.deferral?.receipt),
                receivables: sale.opened.receivablePayment)
        }
    }

    /// Says that nobody owes any more what was to be paid later. Saying it again for the same reason changes nothing.
    ///
    /// - Parameter release: the shift of a supervisor, needed above the limit of the register.
    public func withdraw(
        _ id: SaleID, reason: String, release: ShiftID?, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> Sale {
        try Self.check(reason: reason)
        return try await act(.withdrawSlip, shift, caller) { transaction, presence in
            let known = try transaction.books.sale(id)
            if case .withdrawn(let withdrawn) = known.ended, withdrawn.by == presence.author,
                withdrawn.reason == reason
            {
                return known
            }
            let state = try transaction.owed(id, presence)
            let seat = try presence.seat()
            let register = try transaction.activeRegister(seat.register)
            let released = try transaction.release(release, of: state, at: register, beside: presence)
            try transaction.append(
                .sale(
                    .withdrawn(
                        SaleWithdrawn(
                            sale: id, register: register.id, reason: reason, by: presence.author, release: released,
                            time: transaction.wallTime))))
            return try transaction.books.sale(id)
        }
    }
}

/// An invoice slip that somebody wants to pay at the counter.
struct OwedSlip: Sendable {
    let opened: SaleOpened
    let paid: PaidSlip
    /// What of it pays receivables, as it was agreed when the slip was given out.
    let receivables: ReceivablePayment?
}

extension JournalTransaction {
    /// What is paid with a slip: what it says, at its prices.
    ///
    /// - Parameter claims: the lines for the receivables among it, as they come out now.
    func lines(_ slip: OwedSlip, _ claims: [SaleLine], _ presence: Presence) throws -> [SaleLine] {
        let state = try owed(slip.paid.sale, presence)
        guard try books.deferral(of: state)?.outcome == .invoice else { throw KasseError.awaitsNotice(state.sale) }
        return slip.opened.lines.dropLast(claims.count) + claims
    }

    /// A sale that is still to be paid later, and that nobody is paying just now.
    fileprivate func owed(_ id: SaleID, _ presence: Presence) throws -> SaleState {
        let state = try sale(id, for: presence)
        guard state.phase == .deferred else { throw KasseError.saleEnded(id, state.phase) }
        if let payer = state.redemption {
            throw KasseError.slipTaken(id, by: payer, try sale(payer).register)
        }
        return state
    }
}

extension Books {
    /// The lines of a sale that pay receivables, as they come out now.
    ///
    /// - Parameter slip: which has them; nobody confirms anything else for it.
    func lines(
        for payment: ReceivablePayment, _ listed: [ItemKey: OpenItem], _ setup: ReceivableSetup, isTraining: Bool,
        slip: SaleID?
    ) throws -> [SaleLine] {
        do {
            return try lines(for: payment, listed, setup, isTraining: isTraining)
        } catch KasseError.receivable(let fault) where slip != nil {
            switch fault {
            case .changed, .overpaid, .unknownItem, .allocation:
                throw slip.map { KasseError.slipOutdated($0) } ?? .receivable(fault)
            case .itemTaken, .kassenzeichen, .refused, .list: throw KasseError.receivable(fault)
            }
        }
    }
}

extension SaleOpened {
    /// What of it pays receivables.
    fileprivate var receivablePayment: ReceivablePayment? {
        receivables.map { ReceivablePayment(terms: $0, confirmed: lines.compactMap(\.claim?.portion)) }
    }
}
