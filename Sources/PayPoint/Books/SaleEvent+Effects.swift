extension SaleEvent {
    /// - Parameters:
    ///   - entry: the number of the event's entry.
    ///   - time: when it was written.
    /// - Throws: ``BookContradiction``, and what reading the books throws.
    func effects(on books: any Books, entry: Int64, at time: Timestamp) throws -> BookEffects {
        var effects = BookEffects.none
        switch self {
        case .opened(let opened):
            guard try books.record(SaleState.self, opened.sale.text) == nil else {
                throw contradiction("has begun before")
            }
            guard let total = opened.total else { throw contradiction("has no total") }
            var state = SaleState(
                sale: opened.sale, register: opened.register, clerk: opened.clerk, shift: opened.shift,
                isTraining: opened.isTraining, total: total, opened: entry, last: entry)
            state.slip = opened.slip?.sale
            effects.keep(state)
            try keepSlip(.taken, of: state, books, &effects)
            guard !opened.isTraining else { break }
            for claim in opened.lines.compactMap(\.claim) { effects.keep(try claim.taken(by: opened, books)) }
        case .completed(let completed):
            var state = try state(in: .open, books)
            state.phase = .completed
            state.receipt = completed.receipt?.number
            state.last = entry
            effects.keep(state)
            try keepSlip(.paid(entry, at: state.register), of: state, books, &effects)
            guard !state.isTraining else { break }
            for part in try parts(state, completed.tenders, books) {
                effects.post(part.posting(.taking, completed.time, at: state.register, state.clerk.text))
            }
            for item in try freed(state, books) {
                effects.keep(try item.moved(.taking, by: state, at: state.register, entry, time, books))
            }
        case .abandoned:
            var state = try state(in: .open, books)
            state.phase = .abandoned
            state.last = entry
            effects.keep(state)
            try keepSlip(.left, of: state, books, &effects)
            for item in try freed(state, books) { effects.keep(item.state) }
        case .deferred(let deferred):
            var state = try state(in: .open, books)
            state.phase = .deferred
            guard state.slip == nil else { throw contradiction("pays a slip and is no new one") }
            state.receipt = deferred.receipt?.number
            state.last = entry
            state.deferred = entry
            effects.keep(state)
            if deferred.outcome == .invoice { effects.keep(state, movedAt: state.register, entry, isReversal: false) }
            for item in try freed(state, books) { effects.keep(item.state) }
        case .released(let released):
            guard var state = try books.record(SaleState.self, sale.text), state.phase.canBeTakenBack,
                let sign = released.by.sign
            else { throw contradiction("cannot be released") }
            if !state.releases.contains(sign) { state.releases.append(sign) }
            effects.keep(state)
        case .cancelled(let cancelled):
            var state = try state(in: .completed, books)
            state.phase = .cancelled
            state.cancellation = cancelled.receipt?.number
            if cancelled.register != state.register { state.cancelledAt = cancelled.register }
            state.last = entry
            effects.keep(state)
            try keepSlip(.owedAgain(entry, at: cancelled.register), of: state, books, &effects)
            guard !state.isTraining else { break }
            for part in try parts(state, cancelled.tenders, books) {
                effects.post(
                    part.posting(.givingBack, cancelled.time, at: cancelled.register, cancelled.by.sign?.text))
            }
            for item in try paidItems(state, books) {
                effects.keep(try item.moved(.givingBack, by: state, at: cancelled.register, entry, time, books))
            }
        case .withdrawn(let withdrawn):
            var state = try state(in: .deferred, books)
            guard state.redemption == nil else { throw contradiction("is being paid") }
            state.phase = .withdrawn
            state.last = entry
            effects.keep(state)
            guard try books.deferral(of: state)?.outcome == .invoice else { break }
            effects.keep(state, movedAt: withdrawn.register, entry, isReversal: true)
        }
        return effects
    }

    /// The sale as it was; of what it comes to now nothing is printed yet.
    private func state(in phase: SaleState.Phase, _ books: any Books) throws -> SaleState {
        guard var state = try books.record(SaleState.self, sale.text), state.phase == phase else {
            throw contradiction("is not \(phase.rawValue)")
        }
        state.paper = nil
        return state
    }

    private func parts(_ state: SaleState, _ tenders: [SaleTender], _ books: any Books) throws -> [PaidPart] {
        let lines = try books.lines(of: state)
        let costs = lines.compactMap(\.total)
        guard costs.count == lines.count, let allotment = Allotment(lines: costs, tenders: tenders.map(\.amount)) else {
            throw contradiction("is not covered by its tenders")
        }
        return allotment.parts.enumerated().map { index, part in
            let isFirst = !allotment.parts[..<index].contains { $0.line == part.line }
            return PaidPart(
                line: part.line.map { lines[$0] }, isFirstOfLine: isFirst, tender: tenders[part.tender],
                amount: part.amount)
        }
    }

    func contradiction(_ text: String) -> BookContradiction {
        BookContradiction(event: kind, text: "sale \(sale) \(text)")
    }
}

/// What of a line one tender paid.
private struct PaidPart {
    /// `nil` for what was paid too much.
    let line: SaleLine?
    let isFirstOfLine: Bool
    let tender: SaleTender
    let amount: Cents

    /// Card money is with us as soon as the payment is approved, and waits on the account for what is pending.
    func posting(_ direction: MoneyDirection, _ time: CivilTime, at register: RegisterID, _ clerk: String?) -> Posting {
        let money: LedgerAccount = tender.payment == nil ? .cash : .pending
        let other = line?.account ?? .custody
        return Posting(
            register: register, clerk: clerk, day: time.date, hour: time.hour,
            debit: direction == .taking ? money : other, credit: direction == .taking ? other : money, amount: amount,
            means: tender.means, office: line?.office, service: line?.source?.service,
            quantity: isFirstOfLine ? line?.quantity : nil, tax: line?.tax,
            isAgency: line?.isAgency ?? false, kassenzeichen: line?.claim?.item.kassenzeichen)
    }
}

extension Books {
    /// What was sold.
    public func lines(of sale: SaleState) throws -> [SaleLine] { try opening(of: sale).lines }

    /// The entry that opened the sale.
    public func opening(of sale: SaleState) throws -> SaleOpened {
        guard case .sale(.opened(let opened)) = try entry(sale.opened)?.event, opened.sale == sale.sale else {
            throw JournalFailure.damaged("entry \(sale.opened) does not open the sale \(sale.sale)")
        }
        return opened
    }

    /// What of the sale card payments have brought so far and was not given back, each by itself.
    func paid(_ sale: SaleState) throws -> [SaleTender] {
        try sale.payments.compactMap { id in
            guard let payment = try payment(id), let approval = payment.approval,
                let left = approval.amount.subtracting(payment.takenBack), left > .zero
            else { return nil }
            return SaleTender(means: PaymentMeans(cardType: approval.card?.cardType), amount: left, payment: id)
        }
    }
}
