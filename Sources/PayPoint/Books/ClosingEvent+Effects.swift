extension ClosingEvent {
    /// - Parameter entry: the number of the event's entry.
    /// - Throws: ``BookContradiction``, and what reading the books throws.
    func effects(on books: any Books, entry: Int64) throws -> BookEffects {
        var effects = BookEffects.none
        switch self {
        case .closed(let closing):
            let report = closing.report
            var state = try books.state(of: report.register)
            guard state.period == report.number, state.closed == report.after else {
                throw BookContradiction(event: kind, text: "register \(report.register) is in period \(state.period)")
            }
            if let posting = closing.differencePosting { effects.post(posting) }
            state.period += 1
            state.closed = entry
            let id = ClosingID(register: report.register, number: report.number)
            // The difference belongs to the period that it ends.
            effects.keepBehindPostings(state)
            effects.keep(ClosedPeriod(id: id, entry: entry, closing: closing))
            if closing.difference != .zero {
                effects.keep(CashDifference(closing: id, amount: closing.difference, state: .open))
            }
        case .differenceMoved(let moved):
            guard var difference = try books.record(CashDifference.self, moved.closing.key),
                difference.state.permits(moved.state)
            else { throw BookContradiction(event: kind, text: "closing \(moved.closing) has no such difference") }
            difference.state = moved.state
            difference.reason = moved.reason
            difference.by = moved.by
            effects.keep(difference)
            if moved.state == .replaced { effects.post(difference.replacement(by: moved)) }
        case .audited:
            break
        }
        return effects
    }
}

extension Closing {
    /// Books what is missing or too much, so that the book says what is there.
    var differencePosting: Posting? {
        Posting.difference(difference, at: report.register, by: by, time)
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

extension CashDifference {
    /// What was missing comes back into the drawer; what was too much goes out to whom it belongs.
    fileprivate func replacement(by moved: DifferenceMoved) -> Posting {
        let isShort = amount < .zero
        return Posting(
            register: closing.register, clerk: moved.by.sign?.text, day: moved.time.date, hour: moved.time.hour,
            debit: isShort ? .cash : .surplus, credit: isShort ? .shortage : .cash,
            amount: isShort ? Cents(0 &- amount.value) : amount)
    }
}
