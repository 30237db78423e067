internal import Daemon
internal import PayPoint
internal import Simulation

/// Selling, and taking back.
extension WeekClerk {
    func sell(at register: RegisterID) {
        let id = nextSale()
        let articles = (0..<dice.within(1...3)).map { _ in dice.pick(WeekPlan.articles) }
        let quantities = articles.map { _ in Int64(dice.pick([1, 1, 1, 2, 7])) }
        let lines = zip(articles, quantities).map { (account: $0.account, cents: $0.price * $1) }
        begin(
            SaleOrder(
                id: id, items: zip(articles, quantities).map { .service($0.service, quantity: $1, price: nil) }),
            lines, at: register)
    }

    /// Takes a part of a receivable, or all that is open of it; at another desk somebody may be doing the same.
    func takeReceivable(at register: RegisterID) {
        let (id, claim, shift) = (nextSale(), dice.pick(week.list.claims), shift)
        let cents = dice.oneIn(2) ? claim.cents : Int64(dice.within(1...Int(claim.cents)))
        let terms = ReceivablePayment.Terms(items: [claim.key], amount: Cents(cents))
        ask("spreads \(cents) cents", { try await $0.kasse.allocate(terms, for: shift, caller: Self.caller) }) {
            answer in
            guard case .success(let allocation) = answer, allocation.remainder == .zero else { return self.next() }
            self.begin(
                SaleOrder(
                    id: id, items: [],
                    receivables: ReceivablePayment(terms: terms, confirmed: allocation.portions)),
                [(account: claim.account, cents: cents)], at: register)
            self.week.sales[id]?.claim = claim.key
        }
    }

    private func begin(_ order: SaleOrder, _ lines: [(account: String, cents: Int64)], at register: RegisterID) {
        let id = order.id
        week.sales[id] = Week.SaleNote(register: register, lines: lines, isTraining: isTraining)
        week.order.append(id)
        let total = lines.reduce(0) { $0 + $1.cents }
        let (plan, printer, shift) = (tenders(for: total), printer, shift)
        openSales.append(id)
        week.office.counts.payments += 1
        ask(
            "sells \(id) for \(total) cents",
            {
                try await $0.sales.sell(order, plan: plan, printer: printer, shift: shift, caller: Self.caller)
            }
        ) { answer in
            switch answer {
            case .success: self.settle(id)
            case .failure(KasseError.dayNotClosed): self.refused(id) { self.close(register) { self.next() } }
            case .failure: self.refused(id) { self.next() }
            }
        }
    }

    private func refused(_ id: SaleID, then: () -> Void) {
        openSales.removeAll { $0 == id }
        then()
    }

    private var printer: DeviceID? { dice.oneIn(3) ? dice.pick(week.office.printers).plan.id : nil }

    /// In cash, by card, or a part by card and the rest in cash.
    private func tenders(for cents: Int64) -> TenderPlan {
        let terminal = dice.pick(week.office.terminals).plan.id
        switch dice.below(5) {
        case 0...1: return TenderPlan(cashGiven: Cents((cents + 999) / 1000 * 1000))
        case 2...3: return TenderPlan(cards: [TenderPlan.Card(terminal: terminal)])
        default:
            guard cents > 1 else { return TenderPlan(cashGiven: Cents(cents)) }
            let part = Int64(dice.within(1...Int(cents - 1)))
            return TenderPlan(
                cards: [TenderPlan.Card(terminal: terminal, amount: Cents(part))], cashGiven: Cents(cents - part))
        }
    }

    /// Waits until nothing is taken for a sale any more.
    private func settle(_ id: SaleID) {
        let shift = shift
        ask("waits for \(id)", { try await $0.sales.settled(id, for: shift, caller: Self.caller) }) { answer in
            if case .success(let sale) = answer { self.told(sale) }
            self.next()
        }
    }

    private func told(_ sale: Sale) {
        let id = sale.state.sale
        week.office.trace.note("clerk \(sign)", "\(id) is \(sale.state.phase.rawValue)")
        guard let note = week.sales[id] else { return }
        if sale.state.phase == .completed, note.told != .completed, !note.isTraining {
            week.drawers[note.register, default: 0] += week.cash(of: id)
        }
        week.sales[id]?.told = sale.state.phase
        if sale.state.phase != .open { openSales.removeAll { $0 == id } }
    }

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
        if dice.oneIn(2) {
            ask(
                "gives \(id) up",
                {
                    try await $0.sales.abandon(id, reason: "Kunde ist gegangen", shift: shift, caller: Self.caller)
                }
            ) { self.ended($0) }
        } else {
            ask(
                "has \(id) paid later",
                {
                    try await $0.sales.defer(id, as: .notice, printer: printer, shift: shift, caller: Self.caller)
                }
            ) { self.ended($0) }
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
        week.sales[id]?.cancelledAt = register
        if !note.isTraining { week.drawers[register, default: 0] -= week.cash(of: id) }
    }

    /// Closes the open period of a register with what is in its drawer.
    func close(_ register: RegisterID, then: @escaping () -> Void) {
        guard !isTraining else { return then() }
        let shift = ShiftID(unchecked: WeekPlan.supervisor.text)
        ask(
            "asks for the number of \(register)",
            {
                try await $0.kasse.report(of: register, for: shift, caller: Self.caller).number
            }
        ) { answer in
            guard case .success(let number) = answer, let count = self.pieces(in: register) else { return then() }
            self.close(ClosingID(register: register, number: number), count, then)
        }
    }

    private func close(_ id: ClosingID, _ count: CashCount, _ then: @escaping () -> Void) {
        let shift = shift
        ask(
            "closes \(id)",
            {
                try await $0.kasse.close(
                    id.register, number: id.number, count: count, second: nil, shift: shift, caller: Self.caller)
            }
        ) { answer in
            switch answer {
            case .success: self.week.noteClosed(id, count)
            // An answer was lost, or somebody else was faster.
            case .failure(KasseError.alreadyClosed) where self.week.closed[id] == nil:
                if self.week.office.ledger.closedCount(id) == count.total.value { self.week.noteClosed(id, count) }
            // Left open by somebody who sits elsewhere now.
            case .failure(KasseError.closingWaits(_, let sale?, _)) where !self.openSales.contains(sale):
                self.openSales.append(sale)
            case .failure: break
            }
            then()
        }
    }
}

extension Week {
    func noteClosed(_ id: ClosingID, _ count: CashCount) {
        closed[id] = count.total.value
        closedToday.insert(id.register)
    }

    /// What of a sale was paid in cash: all that no card was charged for, and nothing of which a card has given back.
    func cash(of id: SaleID) -> Int64 {
        guard let note = sales[id] else { return 0 }
        return max(0, note.total - cards(of: id).reduce(0) { $0 + $1.cents })
    }

    /// What cards were charged for a sale, by the terminals' books, with its payments.
    func cards(of id: SaleID) -> [(payment: PaymentID, cents: Int64)] {
        office.ledger.payments.values
            .filter { $0.request.sale == id && $0.request.kind == .payment && $0.state == .approved }
            .sorted { $0.firstEntry < $1.firstEntry }
            .compactMap { payment in
                let charge = office.charges(of: payment.id).first(where: \.counts)
                return charge.map { (payment.id, Int64($0.amount)) }
            }
    }
}
