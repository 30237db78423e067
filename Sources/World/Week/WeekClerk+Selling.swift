internal import Daemon
internal import PayPoint

/// Selling.
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

    func begin(_ order: SaleOrder, _ lines: [(account: String, cents: Int64)], at register: RegisterID) {
        let id = order.id
        week.sales[id] = WeekSale(register: register, lines: lines, isTraining: isTraining)
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

    var printer: DeviceID? { dice.oneIn(3) ? dice.pick(week.office.printers).plan.id : nil }

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
    func settle(_ id: SaleID) {
        let shift = shift
        ask("waits for \(id)", { try await $0.sales.settled(id, for: shift, caller: Self.caller) }) { answer in
            if case .success(let sale) = answer { self.told(sale) }
            self.next()
        }
    }

    func told(_ sale: Sale) {
        let id = sale.state.sale
        week.office.trace.note("clerk \(sign)", "\(id) is \(sale.state.phase.rawValue)")
        guard let note = week.sales[id] else { return }
        if sale.state.phase == .completed, note.told != .completed, !note.isTraining {
            week.drawers[note.register, default: 0] += week.cash(of: id)
        }
        if sale.state.phase == .completed, note.told != .completed, let slip = note.slip {
            week.sales[slip]?.told = .redeemed
        }
        week.sales[id]?.told = sale.state.phase
        if sale.state.phase != .open { openSales.removeAll { $0 == id } }
    }
}
