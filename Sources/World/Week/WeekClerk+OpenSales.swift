internal import Daemon
internal import PayPoint

/// Sales that are not paid, and those that are taken back.
extension WeekClerk {
    /// Goes on with a sale that is open: another try, in cash; later; or not at all.
    func settleOpenSale(at register: RegisterID?) {
        guard !openSales.isEmpty else { return next() }
        let id = dice.pick(openSales)
        let shift = shift
        ask("looks at \(id)", { try await $0.sales.settled(id, for: shift, caller: Self.caller) }) { answer in
            guard case .success(let sale) = answer else { return self.next() }
            self.told(sale)
            guard sale.state.phase == .open else { return self.next() }
            self.goOn(with: sale, at: register)
        }
    }

    private func goOn(with sale: Sale, at register: RegisterID?) {
        let (id, shift, printer) = (sale.state.sale, shift, printer)
        let rest = sale.state.total.value - sale.paid.reduce(0) { $0 + $1.amount.value }
        guard register == sale.state.register else {
            if sale.paid.isEmpty { return giveUp(id) }
            return change(to: sale.state.register)
        }
        guard !sale.paid.isEmpty || dice.oneIn(2) else { return giveUp(id) }
        let plan = rest > 0 ? TenderPlan(cashGiven: Cents(rest)) : TenderPlan()
        ask(
            "has the rest of \(id) paid",
            {
                try await $0.sales.pay(id, plan: plan, printer: printer, shift: shift, caller: Self.caller)
            }
        ) { answer in
            switch answer {
            case .success: self.settle(id)
            // There is no room for more cash in the drawer.
            case .failure(KasseError.tooMuchCash(let register, _, _)): self.move(.withdrawal, 10_000, at: register)
            case .failure: self.next()
            }
        }
    }

    private func giveUp(_ id: SaleID) {
        let (shift, printer) = (shift, printer)
        if dice.oneIn(3) {
            ask(
                "gives \(id) up",
                {
                    try await $0.sales.abandon(id, reason: "Kunde ist gegangen", shift: shift, caller: Self.caller)
                }
            ) { self.ended($0) }
        } else {
            let outcome = dice.pick([SaleDeferred.Outcome.notice, .invoice])
            ask(
                "has \(id) paid later",
                {
                    try await $0.sales.defer(id, as: outcome, printer: printer, shift: shift, caller: Self.caller)
                }
            ) { answer in
                // One that pays a slip is no new one: the slip goes on being owed.
                if case .failure(KasseError.paysSlip) = answer { return self.giveUp(id) }
                if case .success(let sale) = answer {
                    self.week.sales[id]?.isInvoice = sale.deferral?.outcome == .invoice
                }
                self.ended(answer)
            }
        }
    }

    private func ended(_ answer: Result<Sale, any Error>) {
        if case .success(let sale) = answer { told(sale) }
        next()
    }

    func cancelSomething(at register: RegisterID) {
        let completed = week.order.filter { id in
            week.sales[id].map { $0.told == .completed && $0.isTraining == isTraining } ?? false
        }
        guard !completed.isEmpty else { return next() }
        let (id, shift, printer) = (dice.pick(completed), shift, printer)
        ask(
            "cancels \(id)",
            {
                try await $0.sales.cancel(
                    id, reason: "Falsche Leistung", release: nil, printer: printer, shift: shift, caller: Self.caller)
            }
        ) { answer in
            if case .success(let sale) = answer, sale.state.phase == .cancelled { self.cancelled(id, at: register) }
            self.next()
        }
    }

    private func cancelled(_ id: SaleID, at register: RegisterID) {
        guard let note = week.sales[id], note.told == .completed else { return }
        week.sales[id]?.told = .cancelled
        week.sales[id]?.takenBackAt = register
        if let slip = note.slip { week.sales[slip]?.told = .deferred }
        if !note.isTraining { week.drawers[register, default: 0] -= week.cash(of: id) }
    }
}
