/// Taking a sale back as a whole (Storno).
extension SaleDesk {
    /// How often a card's payment may be tried to be taken back: behind so many refusals somebody has to look at the terminal.
    private static let mostAttempts = 20

    /// Takes back what cards paid, at their terminals first, then gives back the cash and books the cancellation. The original stays.
    ///
    /// Where a card does not take its money back, or nobody knows whether it has, nothing else is given back and the sale stays
    /// completed; calling again goes on with what is left. Calling again behind the end, because its answer was lost, returns the sale.
    /// - Parameters:
    ///   - release: the shift of a supervisor, needed above the limit of the register.
    /// - Returns: the sale, cancelled.
    public func cancel(
        _ id: SaleID, reason: String, release: ShiftID?, printer: DeviceID?, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> Sale {
        try Kasse.check(reason: reason)
        guard !isClosing else { throw .payment(.shuttingDown) }
        try checkDevices(TenderPlan(), printer)
        return try await alone(with: id) { () async throws(KasseError) in
            if let done = try await kasse.cancelled(id, reason: reason, shift: shift, caller: caller) { return done }
            let plan = try await kasse.cancellation(of: id, release: release, shift: shift, caller: caller)
            for (index, payment) in plan.cards.enumerated() {
                try await takeBack(payment, number: index + 1, plan, caller)
            }
            let (sale, job) = try await kasse.cancel(
                id, plan, reason: reason, printer: printer, shift: shift, caller: caller)
            if let job, let printer { await begin(job, sale.state, on: printer) }
            if plan.hasCash, !sale.state.isTraining, let drawer = desk.setup.registers[plan.seat.register]?.drawer {
                Task { _ = try? await desk.drawers.open(drawer, reason: .payment, caller: caller) }
            }
            return sale
        }
    }

    private func takeBack(
        _ id: PaymentID, number: Int, _ plan: CancellationPlan, _ caller: Caller
    ) async throws(KasseError) {
        try await KasseError.translating {
            let payment = try await desk.payment(id)
            guard let approval = payment.approval, let left = approval.amount.subtracting(payment.takenBack),
                left > .zero, let terminal = payment.request.tender.terminal
            else { return }
            let dayEnded = try await desk.journal.write { try ($0.lastDayEnd(of: terminal) ?? 0) > payment.firstEntry }
            let isWhole = payment.takenBack == .zero && approval.card?.receiptNumber != nil && !dayEnded
            let (name, isBegun) = try await attempt(number, of: plan.sale)
            if !isBegun {
                let request = PaymentRequest(
                    id: name, kind: isWhole ? .reversal(of: id) : .refund(of: id), amount: left,
                    tender: .card(terminal: terminal), register: plan.seat.register, clerk: plan.seat.clerk.text,
                    lines: [PaymentLine(text: "Storno \(plan.sale)", unitPrice: left)], sale: plan.sale)
                _ = try await desk.start(request, caller: caller)
            }
            for await case .changed(let payment) in try await desk.watch(name) where payment.state == .inDoubt {
                // Nobody knows for how long.
                throw KasseError.salePaymentOpen(plan.sale, name)
            }
            let end = try await desk.payment(name)
            guard end.state == .approved else {
                throw KasseError.cardNotTakenBack(plan.sale, by: name, end.refusal?.text)
            }
        }
    }

    /// The name of the next attempt to take back a payment: that of the one that still runs, or a new one behind those that ended.
    private func attempt(_ number: Int, of sale: SaleID) async throws -> (PaymentID, isBegun: Bool) {
        for attempt in 1...Self.mostAttempts {
            guard let name = PaymentID("\(sale).s\(number).\(attempt)") else { break }
            guard let known = try await desk.journal.payment(name) else { return (name, false) }
            if !known.state.isFinal { return (name, true) }
        }
        throw KasseError.cardNotTakenBack(sale, by: nil, "zu viele Versuche")
    }
}
