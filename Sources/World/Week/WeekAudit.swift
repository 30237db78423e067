internal import PayPoint
internal import Simulation

/// What people did and terminals charged, laid beside the journal's entries in their order.
struct WeekAudit {
    let week: Week
    let office: Office
    var model = WeekModel()
    /// What people were told and the journal has not shown yet.
    var moved: [MovementID: WeekModel.Fact]
    var delivered: [DeliveryID: WeekModel.Fact]
    var received: [DeliveryID: Int64]
    var closed: [ClosingID: Int64]
    /// What was paid on each receivable, less what was given back.
    var paid: [ItemKey: Int64] = [:]
    var handedOver: [RegisterID: ArraySlice<Int64>]
    var completed: [SaleID: (cash: Int64, tooMuch: Int64)] = [:]
    var means: [PaymentID: String] = [:]
    /// What slips of the register ask for since its last closing, less what they no longer ask for.
    var owed: [String: Int64] = [:]
    /// What is missing or too much, by the entry that told it.
    var differences: [Int64: (register: String, cents: Int64)] = [:]

    init(_ week: Week, _ office: Office) {
        self.week = week
        self.office = office
        (moved, closed) = (week.moved, week.closed)
        (delivered, received) = (week.delivered, week.cashOffice.received)
        handedOver = week.handedOver.mapValues { $0[...] }
    }

    mutating func follow(_ entry: JournalEntry) throws(Violation) {
        switch entry.event {
        case .paymentEnded(let event): try card(event.payment)
        case .sale(.completed(let event)): try complete(event.sale, before: entry.sequence)
        case .sale(.cancelled(let event)): try cancel(event.sale, at: event.register)
        case .sale(.deferred(let event)): try `defer`(event.sale)
        case .sale(.withdrawn(let event)): try withdraw(event.sale, at: event.register)
        case .cash(.moved(let event)): model.take(try take(&moved, event.name))
        case .settlement(.delivered(let event)): model.take(try take(&delivered, event.delivery))
        case .settlement(.acknowledged(let event)): try takeOver(event.delivery, entry.sequence)
        case .cash(.counted(let event)) where event.occasion == .handOver:
            guard let cents = handedOver[event.register]?.popFirst() else {
                throw violation("nobody handed over \(event.register) with a count")
            }
            let register = event.register.text
            differences[entry.sequence] = (register, cents - model.balance("cash", at: register))
            model.take(.counted(register: register, cents: cents))
        case .closing(.closed(let closing)): try close(closing, entry.sequence)
        case .closing(.differenceMoved(let event)):
            guard event.state == .replaced else { break }
            let (register, cents) = try take(&differences, event.difference)
            model.take(.replaced(register: register, cents: 0 - cents))
        default: break
        }
    }

    private mutating func card(_ id: PaymentID) throws(Violation) {
        guard let payment = office.ledger.payments[id], payment.request.sale != nil, payment.state == .approved
        else { return }
        guard let charge = office.charges(of: id).first(where: \.counts) else {
            throw violation("no terminal has charged anything for \(id)")
        }
        let means = means(of: payment, charge)
        self.means[id] = means
        let cents = Int64(charge.amount)
        model.take(
            .card(
                register: payment.request.register.text, means: means,
                cents: payment.request.kind == .payment ? cents : 0 - cents))
    }

    /// A terminal that told nothing, so that a person had to decide, told no card either.
    private func means(of payment: Payment, _ charge: BookEntry) -> String {
        if payment.approval?.card?.cardType == nil {
            return payment.request.kind.original.flatMap { means[$0] } ?? "otherCard"
        }
        return charge.card == .girocard ? "girocard" : "credit"
    }

    private mutating func complete(_ id: SaleID, before entry: Int64) throws(Violation) {
        guard let note = week.sales[id] else { throw violation("nobody sold \(id)") }
        guard note.told == .completed || note.told == .cancelled else {
            throw violation("nobody was told that \(id) is complete")
        }
        guard !note.isTraining else { return }
        let cards = week.cards(of: id).filter { card in
            office.ledger.payments[card.payment]?.endEntry.map { $0 < entry } ?? false
        }
        let paid = cards.reduce(0) { $0 + $1.cents }
        let (cash, tooMuch) = (max(0, note.total - paid), max(0, paid - note.total))
        completed[id] = (cash, tooMuch)
        try pay(note, 1)
        if note.slip != nil { owed[note.register.text, default: 0] -= note.total }
        model.take(.sold(register: note.register.text, lines: note.lines, cash: cash, tooMuch: tooMuch))
    }

    private mutating func cancel(_ id: SaleID, at register: RegisterID) throws(Violation) {
        guard let note = week.sales[id], note.told == .cancelled, note.takenBackAt == register else {
            throw violation("nobody was told that \(id) is cancelled at \(register)")
        }
        guard let paid = completed.removeValue(forKey: id) else {
            guard note.isTraining else { throw violation("\(id) is cancelled and was never complete") }
            return
        }
        try pay(note, -1)
        if note.slip != nil { owed[register.text, default: 0] += note.total }
        model.take(
            .cancelled(register: register.text, lines: note.lines, cash: paid.cash, tooMuch: paid.tooMuch))
    }

    private mutating func `defer`(_ id: SaleID) throws(Violation) {
        guard let note = week.sales[id], [.deferred, .redeemed, .withdrawn].contains(note.told) else {
            throw violation("nobody was told that \(id) is paid later")
        }
        guard note.isInvoice, !note.isTraining else { return }
        owed[note.register.text, default: 0] += note.total
    }

    private mutating func withdraw(_ id: SaleID, at register: RegisterID) throws(Violation) {
        guard let note = week.sales[id], note.told == .withdrawn, note.takenBackAt == register else {
            throw violation("nobody was told that \(id) is withdrawn at \(register)")
        }
        guard note.isInvoice, !note.isTraining else { return }
        owed[register.text, default: 0] -= note.total
    }

    private mutating func takeOver(_ id: DeliveryID, _ entry: Int64) throws(Violation) {
        guard case .moved(let register, _, let sent) = week.delivered[id] else {
            throw violation("nobody delivered \(id)")
        }
        let received = try take(&received, id)
        differences[entry] = (register, received + sent)
        model.take(.takenOver(register: register, sent: 0 - sent, received: received))
    }

    /// Two desks never take the same debt.
    private mutating func pay(_ note: WeekSale, _ sign: Int64) throws(Violation) {
        guard let key = note.claim, let claim = week.list.claims.first(where: { $0.key == key }) else { return }
        paid[key, default: 0] += sign * note.total
        guard (0...claim.cents).contains(paid[key, default: 0]) else {
            throw violation(
                "\(paid[key, default: 0]) cents are paid on \(key.kassenzeichen), which owes \(claim.cents)")
        }
    }

    private mutating func close(_ closing: Closing, _ entry: Int64) throws(Violation) {
        let report = closing.report
        let id = ClosingID(register: report.register, number: report.number)
        let cents = try take(&closed, id)
        model.take(.closed(register: id.register.text, cents: cents))
        let periods = model.closings(of: id.register.text)
        guard periods.count == Int(id.number), let period = periods.last else {
            throw violation("\(id) is closing number \(periods.count)")
        }
        try compare(report, closing.difference.value, period, "\(id)")
        differences[entry] = (id.register.text, period.difference)
        let owed = owed.removeValue(forKey: id.register.text) ?? 0
        let due = WeekFiles.Content(accounts: period.accounts, owed: owed, codes: WeekPlan.codes(of: period.accounts))
        guard let file = week.cashOffice.files[id], file == due else {
            throw violation(
                "\(id) is handed over as \(String(describing: week.cashOffice.files[id])) and has to be \(due)")
        }
    }

    private func compare(
        _ report: RegisterReport, _ difference: Int64, _ period: WeekModel.Period, _ what: String
    ) throws(Violation) {
        let told = WeekModel.Period(
            opening: report.opening.value, expected: report.expected.value, difference: difference,
            accounts: report.accounts, cash: period.cash)
        guard told == period else { throw violation("\(what) says \(told) and has to say \(period)") }
    }

    /// How all registers stand in the end, and whether everything that people were told is in the journal.
    mutating func finish() throws(Violation) {
        if let name = moved.keys.first { throw violation("the movement \(name) is not in the journal") }
        if let id = delivered.keys.first { throw violation("the delivery \(id) is not in the journal") }
        if let id = closed.keys.first { throw violation("the closing \(id) is not in the journal") }
        for (register, left) in handedOver where !left.isEmpty {
            throw violation("a hand-over of \(register) is not in the journal")
        }
        for register in week.plan.registers.map(\.id) {
            guard let report = week.reports[register] else { throw violation("\(register) has no report") }
            try compare(report, 0, model.open(register.text), "\(register)")
            for (index, period) in (model.closings(of: register.text) + [model.open(register.text)]).enumerated() {
                let told = week.cashBooks[ClosingID(register: register, number: Int64(index + 1))]
                guard told == period.cash else {
                    throw violation(
                        "the cash book of \(register) for period \(index + 1) has \(told ?? []) and not \(period.cash)")
                }
            }
        }
    }

    private func take<Key: Hashable, Value>(_ known: inout [Key: Value], _ key: Key) throws(Violation) -> Value {
        guard let value = known.removeValue(forKey: key) else {
            throw violation("nobody was told that \(key) is in the journal")
        }
        return value
    }

    private func violation(_ text: String) -> Violation { Violation(.booksAgree, text) }
}

extension RegisterReport {
    /// What each account got less what it gave.
    fileprivate var accounts: [String: Int64] {
        var accounts: [String: Int64] = [:]
        for row in sums {
            accounts[row.debit.text, default: 0] += row.sum.value
            accounts[row.credit.text, default: 0] -= row.sum.value
        }
        return accounts.filter { $0.value != 0 }
    }
}
