/// Taking the tenders of a sale, one after the other.
extension SaleDesk {
    /// How a card payment of a sale ended, as far as the sale is concerned.
    private enum CardEnd {
        case paid
        /// Nothing is paid, or another amount: the clerk decides how to go on.
        case failed
        case inDoubt(PaymentID)
    }

    /// - Returns: whether it begins; not where something else is under way.
    @discardableResult
    func start(_ state: SaleState, _ plan: TenderPlan, _ printer: DeviceID?, _ caller: Caller) -> Bool {
        guard running[state.sale] == nil else { return false }
        troubles[state.sale] = nil
        running[state.sale] = Task {
            defer { running[state.sale] = nil }
            do throws(KasseError) {
                try await self.run(state, plan, printer, caller)
            } catch {
                // An open sale that waits for the clerk, who is told why.
                troubles[state.sale] = error
            }
        }
        return true
    }

    private func run(
        _ state: SaleState, _ plan: TenderPlan, _ printer: DeviceID?, _ caller: Caller
    ) async throws(KasseError) {
        for (index, card) in plan.cards.enumerated() {
            // A stop does not wait for a customer who has not been asked yet.
            guard !isClosing else { throw .payment(.shuttingDown) }
            let number = state.payments.count + index + 1
            switch try await take(card, number: number, state, caller) {
            case .paid: await printSlip(number, of: state.sale, on: printer, caller)
            case .failed: return
            case .inDoubt(let payment): return follow(payment, of: state.sale, printer: printer)
            }
        }
        try await complete(state.sale, plan, printer, caller)
    }

    private func complete(
        _ id: SaleID, _ plan: TenderPlan, _ printer: DeviceID?, _ caller: Caller
    ) async throws(KasseError) {
        let (done, job) = try await kasse.complete(id, cashGiven: plan.cashGiven, printer: printer)
        guard done.phase == .completed else { return }
        if let job, let printer { await begin(job, done, on: printer) }
        openDrawer(done, plan, caller)
    }

    private func take(
        _ card: TenderPlan.Card, number: Int, _ state: SaleState, _ caller: Caller
    ) async throws(KasseError) -> CardEnd {
        guard let id = PaymentID("\(state.sale).\(number)") else { return .failed }
        return try await KasseError.translating {
            let rest = try await kasse.journal.books { try $0.rest(of: state.sale) }
            let amount = card.amount ?? rest
            let request = PaymentRequest(
                id: id, amount: amount, tender: .card(terminal: card.terminal), register: state.register,
                clerk: state.clerk.text, lines: [PaymentLine(text: "Verkauf \(state.sale)", unitPrice: amount)],
                sale: state.sale)
            _ = try await desk.start(request, caller: caller)
            for await case .changed(let payment) in try await desk.watch(id) where payment.state == .inDoubt {
                return .inDoubt(id)
            }
            return try await desk.payment(id).approval?.amount == amount ? .paid : .failed
        }
    }

    /// Prints what the card holder has to sign, before the next card is read. A slip that does not come out can be printed from the
    /// journal, and the open signature is shown until somebody has checked it.
    private func printSlip(_ number: Int, of sale: SaleID, on printer: DeviceID?, _ caller: Caller) async {
        guard let printer, let id = PaymentID("\(sale).\(number)"), let payment = try? await desk.payment(id) else {
            return
        }
        let time = desk.clock.local(desk.clock.now())
        guard let page = SignaturePage(payment: payment, issuer: desk.setup.issuer, time: time).page else { return }
        _ = try? await desk.prints.submit(.page(page), on: printer, payment: nil, caller: caller)
    }

    /// Completes the sale when its card payment turns out to have paid all that was left.
    ///
    /// - Parameter printer: where the receipt is printed, if the doubt is soon over: later, whoever waited for it has gone.
    func follow(_ payment: PaymentID, of sale: SaleID, printer: DeviceID?) {
        guard doubtful[sale] == nil, !isClosing else { return }
        let begun = desk.clock.now()
        let task = Task {
            defer { doubtful[sale] = nil }
            guard let updates = try? await desk.watch(payment) else { return }
            for await _ in updates {}
            guard !Task.isCancelled else { return }
            let isSoon = desk.clock.now().seconds - begun.seconds <= PaymentDesk.receiptSeconds
            let paper = isSoon ? printer : nil
            guard let (done, job) = try? await kasse.complete(sale, cashGiven: nil, printer: paper), let job, let paper
            else { return }
            await begin(job, done, on: paper)
        }
        doubtful[sale] = (payment, task)
    }

    /// A drawer that does not open is written down; the sale stands.
    func openDrawer(_ state: SaleState, _ plan: TenderPlan, _ caller: Caller) {
        guard plan.cashGiven != nil, !state.isTraining, let drawer = desk.setup.registers[state.register]?.drawer else {
            return
        }
        Task { _ = try? await desk.drawers.open(drawer, reason: .payment, caller: caller) }
    }
}

extension Books {
    fileprivate func rest(of sale: SaleID) throws -> Cents {
        guard let state = try record(SaleState.self, sale.text) else { throw KasseError.unknown(.sale, sale.text) }
        return try paid(state).reduce(state.total) { $0.subtracting($1.amount) ?? .zero }
    }
}

extension Kasse {
    /// An open sale for which something can be paid by the plan.
    func payable(
        _ id: SaleID, _ plan: TenderPlan, _ shift: ShiftID, _ caller: Caller
    ) async throws(KasseError) -> SaleState {
        try await act(.paySale, shift, caller) { transaction, presence in
            let state = try transaction.sale(id, for: presence)
            guard state.phase == .open else { throw KasseError.saleEnded(id, state.phase) }
            let seat = try presence.seat()
            guard seat.register == state.register else { throw KasseError.saleElsewhere(id, state.register) }
            let register = try transaction.activeRegister(seat.register)
            if !state.isTraining { try transaction.checkDay(of: register, for: state) }
            try transaction.checkNoPaymentRuns(state)
            let rest = try transaction.rest(of: state)
            // Where nothing is left to be paid, nothing is taken, and the sale is completed.
            if let fault = plan.firstFault(for: rest) { throw KasseError.invalid(fault) }
            if !state.isTraining { try transaction.checkRoom(for: plan, of: rest, at: state.register) }
            return state
        }
    }
}
