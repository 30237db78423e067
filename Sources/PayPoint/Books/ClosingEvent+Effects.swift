extension ClosingEvent {
    /// - Parameter entry: the number of the event's entry.
    /// - Throws: ``BookContradiction``, and what reading the books throws.
    func effects(on books: any Books, entry: Int64) throws -> BookEffects {
        var effects = BookEffects.none
        switch self {
        case .signed(let signed):
            var state = try books.state(of: signed.closing.register)
            guard state.period == signed.closing.number, let sign = signed.by.sign else {
                throw BookContradiction(event: kind, text: "closing \(signed.closing) is not to be signed")
            }
            state.signatures.removeAll { $0.sign == sign }
            state.signatures.append(ClosingSignature(sign: sign, counted: signed.counted))
            effects.keep(state)
        case .closed(let closing):
            let report = closing.report
            var state = try books.state(of: report.register)
            guard state.period == report.number, state.closed == report.after else {
                throw BookContradiction(event: kind, text: "register \(report.register) is in period \(state.period)")
            }
            if let posting = closing.differencePosting { effects.post(posting) }
            state.period += 1
            state.closed = entry
            state.signatures = []
            state.decisions = []
            let id = ClosingID(register: report.register, number: report.number)
            // The difference belongs to the period that it ends.
            effects.keepBehindPostings(state)
            effects.keep(ClosedPeriod(id: id, entry: entry, closing: closing))
            if closing.difference != .zero {
                effects.keep(
                    Difference(
                        entry: entry, register: report.register, origin: .closing(number: report.number),
                        amount: closing.difference, time: closing.time, people: closing.people))
            }
            for difference in closing.cardDifferences where try books.difference(difference.entry) == nil {
                effects.keep(difference)
            }
        case .differenceMoved(let moved):
            guard var difference = try books.difference(moved.difference), difference.permits(moved.state)
            else { throw BookContradiction(event: kind, text: "entry \(moved.difference) has no such difference") }
            difference.move(by: moved)
            effects.keep(difference)
            var state = try books.state(of: difference.register)
            state.decisions.append(entry)
            effects.keep(state)
            if moved.state == .replaced { effects.post(difference.replacement(by: moved)) }
        case .audited(let audited):
            effects.keep(NotedAudit(entry: entry, register: audited.report.register))
        }
        return effects
    }
}

extension Closing {
    /// Books what is missing or too much, so that the book says what is there.
    var differencePosting: Posting? {
        Posting.difference(difference, at: report.register, by: by, time)
    }

    fileprivate var people: [ClerkSign?] { [by.sign, second] }

    /// What terminals told otherwise than the journal has it, each by its end-of-day: registers that share a terminal have it
    /// in their closings as well.
    fileprivate var cardDifferences: [Difference] {
        report.terminals.flatMap { terminal in
            terminal.dayEnds.compactMap { dayEnd in
                guard let told = dayEnd.told, told != dayEnd.journal.net else { return nil }
                return Difference(
                    entry: dayEnd.entry, register: report.register,
                    origin: .dayEnd(terminal: terminal.terminal, closing: report.number),
                    amount: Cents(told.value &- dayEnd.journal.net.value), time: time, people: people)
            }
        }
    }
}

extension Posting {
    /// - Returns: `nil` for none.
    static func difference(
        _ difference: Cents, at register: RegisterID, by author: Author, _ time: CivilTime
    ) -> Posting? {
        guard difference != .zero else { return nil }
        let isShort = difference < .zero
        return Posting(
            register: register, clerk: author.sign?.text, day: time.date, hour: time.hour,
            debit: isShort ? .shortage : .cash, credit: isShort ? .cash : .surplus,
            amount: isShort ? Cents(0 &- difference.value) : difference)
    }
}

extension Difference {
    /// What was missing comes back into the drawer; what was too much goes out to whom it belongs.
    fileprivate func replacement(by moved: DifferenceMoved) -> Posting {
        let isShort = amount < .zero
        return Posting(
            register: register, clerk: moved.by.sign?.text, day: moved.time.date, hour: moved.time.hour,
            debit: isShort ? .cash : .surplus, credit: isShort ? .shortage : .cash,
            amount: isShort ? Cents(0 &- amount.value) : amount)
    }
}
