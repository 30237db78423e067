extension SettlementEvent {
    /// - Parameter entry: the number of the event's entry.
    /// - Throws: ``BookContradiction``, and what reading the books throws.
    func effects(on books: any Books, entry: Int64, at time: Timestamp) throws -> BookEffects {
        switch self {
        case .delivered(let made): try delivered(made, books)
        case .acknowledged(let acknowledged): try self.acknowledged(acknowledged, books, entry: entry)
        case .planDefined(let defined):
            BookEffects.keeping(
                StandingPlan(
                    plan: defined.plan, version: (try books.standingPlan()?.version ?? 0) + 1, entry: entry,
                    by: defined.by, time: defined.time))
        case .made(let made): try settled(made, books, entry: entry)
        case .moved(let moved): try self.moved(moved, books, at: time)
        }
    }

    private func delivered(_ made: DeliveryMade, _ books: any Books) throws -> BookEffects {
        guard try books.record(Delivery.self, made.delivery.text) == nil else {
            throw contradiction("delivery \(made.delivery) was made before")
        }
        guard made.fromDrawer >= .zero, made.fromWithdrawn >= .zero, made.total > .zero else {
            throw contradiction("delivery \(made.delivery) delivers nothing")
        }
        guard try books.balance(of: .cash, at: made.register) >= made.fromDrawer else {
            throw contradiction("register \(made.register) has less cash than \(made.fromDrawer.value) cents")
        }
        guard try made.fromWithdrawn <= max(books.undelivered(of: made.register), .zero) else {
            throw contradiction("register \(made.register) has less on its way than \(made.fromWithdrawn.value) cents")
        }
        var effects = BookEffects.keeping(Delivery(made: made))
        if made.fromDrawer > .zero {
            effects.post(
                posting(debit: .transit, credit: .cash, made.fromDrawer, at: made.register, made.by, made.time))
        }
        return effects
    }

    /// Nothing of a delivery stays on its way: what is missing or too much goes to the account for it.
    private func acknowledged(
        _ event: DeliveryAcknowledged, _ books: any Books, entry: Int64
    ) throws -> BookEffects {
        guard var delivery = try books.record(Delivery.self, event.delivery.text), delivery.acknowledgement == nil
        else { throw contradiction("delivery \(event.delivery) is not on its way") }
        delivery.acknowledgement = Delivery.Acknowledgement(
            received: event.received, note: event.note, by: event.by, time: event.time, entry: entry)
        var effects = BookEffects.keeping(delivery)
        func post(_ debit: LedgerAccount, _ credit: LedgerAccount, _ amount: Cents) {
            guard amount > .zero else { return }
            effects.post(
                posting(debit: debit, credit: credit, amount, at: delivery.made.register, event.by, event.time))
        }
        guard event.received >= .zero, let difference = delivery.difference else {
            throw contradiction("delivery \(event.delivery) brings less than nothing")
        }
        post(.mainCashOffice, .transit, event.received)
        post(.shortage, .transit, Cents(0 &- difference.value))
        post(.transit, .surplus, difference)
        if difference != .zero {
            effects.keep(
                Difference(
                    entry: entry, register: delivery.made.register, origin: .delivery(id: event.delivery),
                    amount: difference, time: event.time, people: [delivery.made.by.sign, event.by.sign]))
        }
        return effects
    }

    private func settled(_ made: SettlementMade, _ books: any Books, entry: Int64) throws -> BookEffects {
        var counter = try books.settlementCounter()
        guard made.number == counter.lastRun + 1, made.previous == counter.lastHash, !made.entries.isEmpty else {
            throw contradiction("run \(made.number) does not follow on run \(counter.lastRun)")
        }
        var effects = BookEffects.none
        for handOver in made.entries {
            guard handOver.sequence == counter.lastSequence + 1 else {
                throw contradiction("hand-over \(handOver.sequence) does not follow on \(counter.lastSequence)")
            }
            guard let closed = try books.record(ClosedPeriod.self, handOver.closing.key),
                closed.entry == handOver.closed, try books.record(HandOverState.self, handOver.closing.key) == nil
            else { throw contradiction("closing \(handOver.closing) is not to be handed over") }
            counter.lastSequence = handOver.sequence
            counter.lastHash = handOver.file.hash
            effects.keep(
                HandOverState(
                    closing: handOver.closing, run: made.number, made: entry, sequence: handOver.sequence, by: made.by,
                    time: made.time))
        }
        counter.lastRun = made.number
        effects.keep(SettlementRun(number: made.number, entry: entry))
        effects.keep(counter)
        return effects
    }

    private func moved(_ event: HandOverMoved, _ books: any Books, at time: Timestamp) throws -> BookEffects {
        guard var state = try books.record(HandOverState.self, event.closing.key),
            state.permits(event)
        else { throw contradiction("the hand-over of closing \(event.closing) cannot be \(event.phase.rawValue)") }
        state.phase = event.phase
        switch event.phase {
        case .sent: state.sentAt = time
        case .rejected: state.sentAt = nil
        case .acknowledged: state.bookedAt = event.bookedAt ?? time
        case .created: break
        }
        state.reference = event.reference ?? state.reference
        state.reason = event.reason
        state.by = event.by
        state.time = event.time
        return BookEffects.keeping(state)
    }

    private func posting(
        debit: LedgerAccount, credit: LedgerAccount, _ amount: Cents, at register: RegisterID, _ by: Author,
        _ time: CivilTime
    ) -> Posting {
        Posting(
            register: register, clerk: by.sign?.text, day: time.date, hour: time.hour, debit: debit, credit: credit,
            amount: amount)
    }

    private func contradiction(_ text: String) -> BookContradiction { BookContradiction(event: kind, text: text) }
}

extension BookEffects {
    fileprivate static func keeping(_ record: some BookRecord) -> BookEffects {
        var effects = BookEffects.none
        effects.keep(record)
        return effects
    }
}
