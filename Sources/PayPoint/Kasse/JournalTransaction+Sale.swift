/// Sales from inside a transaction.
extension JournalTransaction {
    func sale(_ id: SaleID) throws -> SaleState {
        guard let state = try books.record(SaleState.self, id.text) else { throw KasseError.unknown(.sale, id.text) }
        return state
    }

    /// A sale that somebody wants to go on with.
    func sale(_ id: SaleID, for presence: Presence) throws -> SaleState {
        let state = try sale(id)
        try presence.checkMayTouch(state)
        return state
    }

    /// Whether the register may take something now, or its rules want an earlier day closed first.
    ///
    /// - Parameter sale: for which it is. What an open one that is paid in part still lacks is taken on any day: such a sale can neither
    ///   be given up nor does it let the register be closed.
    func checkDay(of register: CashRegister, for sale: SaleState? = nil) throws {
        if let sale, sale.phase == .open, try !books.paid(sale).isEmpty { return }
        guard let day = try books.unclosedDay(of: register, today: wallTime.date) else { return }
        throw KasseError.dayNotClosed(register.id, day)
    }

    /// A sale of which nothing is paid and for which no card payment runs; or one that has ended so already.
    func unpaid(_ id: SaleID, or ended: SaleState.Phase, for presence: Presence) throws -> SaleState {
        let state = try sale(id, for: presence)
        if state.phase == ended { return state }
        guard state.phase == .open else { throw KasseError.saleEnded(id, state.phase) }
        try checkNoPaymentRuns(state)
        if let tender = try books.paid(state).first { throw KasseError.salePaid(id, by: tender.payment) }
        return state
    }

    /// While a card payment runs or is in doubt, nobody knows what of the sale is paid.
    func checkNoPaymentRuns(_ state: SaleState) throws {
        for id in state.payments {
            guard let payment = try payment(id), !payment.state.isFinal else { continue }
            throw KasseError.salePaymentOpen(state.sale, id)
        }
    }

    /// What is still to be paid; below zero where a terminal booked more than it was asked to.
    func rest(of state: SaleState) throws -> Cents {
        try books.paid(state).reduce(state.total) { $0.subtracting($1.amount) ?? .zero }
    }

    /// Whether the register may hold the cash that the cards leave: looked at before a card is charged, and again when it comes.
    func checkRoom(for plan: TenderPlan, of rest: Cents, at id: RegisterID) throws {
        guard plan.cashGiven != nil, let register = try books.record(CashRegister.self, id.text) else { return }
        let left = plan.cards.reduce(rest) { left, card in left.subtracting(card.amount ?? left) ?? .zero }
        try books.checkCash(left, into: register)
    }

    /// Appends that the sale is paid, and the order to print its receipt.
    ///
    /// - Parameter plan: what pays the rest. In training it is believed without a terminal.
    func complete(_ state: SaleState, plan: TenderPlan, printer: DeviceID?) throws -> (SaleState, PrintJobID?) {
        try checkNoPaymentRuns(state)
        var tenders = try books.paid(state)
        var rest = try rest(of: state)
        if state.isTraining {
            for card in plan.cards {
                let amount = card.amount ?? rest
                tenders.append(SaleTender(means: .otherCard, amount: amount))
                rest = rest.subtracting(amount) ?? .zero
            }
        }
        if rest > .zero {
            guard let given = plan.cashGiven, given >= rest else {
                throw KasseError.invalid(.missing(rest, given: plan.cashGiven ?? .zero, field: "tenders.given"))
            }
            if !state.isTraining, let register = try books.record(CashRegister.self, state.register.text) {
                try books.checkCash(rest, into: register)
            }
            tenders.append(SaleTender(means: .cash, amount: rest, given: given))
        }
        let number = state.isTraining ? nil : try nextReceipt(of: state.register)
        try append(
            .sale(
                .completed(SaleCompleted(sale: state.sale, tenders: tenders, receipt: number, time: wallTime))))
        return (try sale(state.sale), try queueReceipt(of: state.sale, on: printer))
    }

    /// Orders the paper of what has just come of a sale.
    func queueReceipt(of id: SaleID, on printer: DeviceID?) throws -> PrintJobID? {
        guard let printer else { return nil }
        return try queue(PrintQueued(printer: printer, content: try sale(id).paper(isCopy: false)), .later)
    }
}

extension Books {
    func sale(_ id: SaleID) throws -> Sale {
        guard let state = try record(SaleState.self, id.text) else { throw KasseError.unknown(.sale, id.text) }
        return try whole(state)
    }

    /// A sale as it was behind an event of it.
    func sale(_ id: SaleID, ended: SaleEvent) throws -> Sale {
        guard let state = try record(SaleState.self, id.text) else { throw KasseError.unknown(.sale, id.text) }
        return Sale(
            state: state, opened: try opening(of: state), ended: ended, paid: [], deferral: try deferral(of: state),
            paper: nil)
    }

    func whole(_ state: SaleState) throws -> Sale {
        var ended: SaleEvent?
        if state.last != state.opened, case .sale(let event) = try entry(state.last)?.event { ended = event }
        return Sale(
            state: state, opened: try opening(of: state), ended: ended,
            paid: state.phase == .open ? try paid(state) : [], deferral: try deferral(of: state),
            paper: try paper(of: state))
    }

    /// The sale that was begun under the name, when the order is the one that began it.
    func same(_ known: SaleState, as order: SaleOrder, by presence: Presence) throws -> SaleState {
        let opened = try opening(of: known)
        guard opened.slip?.sale == order.slip, opened.shift == presence.shift?.id else {
            throw KasseError.saleInUse(order.id)
        }
        if order.slip != nil { return known }
        // By the tariff of the day on which it began: asking again after midnight asks for the same.
        guard let lines = try? lines(for: order.items, on: opened.time.date),
            Array(opened.lines.prefix(lines.count)) == lines,
            order.receivables != nil || opened.lines.count == lines.count,
            opened.receivables == order.receivables?.terms,
            opened.lines.compactMap(\.claim?.portion) == order.receivables?.confirmed ?? [],
            opened.payer == order.payer, opened.note == order.note
        else { throw KasseError.saleInUse(order.id) }
        return known
    }
}
