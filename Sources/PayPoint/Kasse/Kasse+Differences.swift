/// What does not agree with the books, and what became of it.
extension Kasse {
    /// Differences, the oldest first.
    ///
    /// - Parameters:
    ///   - state: only those in it; those that nobody has settled without it.
    ///   - last: those behind it.
    public func differences(
        in state: Difference.State?, after last: Int64?, for shift: ShiftID?, caller: Caller
    ) async throws(KasseError) -> (differences: [Difference], hasMore: Bool) {
        try await look(.listDifferences, shift, caller) { books, _ in
            let most = Difference.mostListed
            try KasseError.check(last, "after", atLeast: 0)
            let found = try books.differences(in: state, after: last?.inKeyOrder, limit: most + 1)
            return (Array(found.prefix(most)), found.count > most)
        }
    }

    /// Says what became of a difference, by its number. What was replaced comes into the drawer now. Asking again with the same content
    /// changes nothing.
    public func move(
        _ difference: Int64, to state: Difference.State, reason: String, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> Difference {
        try Self.check(reason: reason)
        return try await act(.moveDifference, shift, caller) { transaction, presence in
            let books = try transaction.books
            guard let known = try books.difference(difference) else {
                throw KasseError.unknown(.difference, "\(difference)")
            }
            if known.state == state, known.reason == reason, known.by?.sign == presence.author.sign { return known }
            if let sign = presence.author.sign, known.people.contains(sign) {
                throw KasseError.ownDifference(difference, sign)
            }
            guard known.permits(state) else { throw KasseError.differenceStands(known, not: state) }
            // Cash that comes into a drawer has to get out of it again.
            if state == .replaced { _ = try transaction.activeRegister(known.register) }
            if state == .replaced, known.amount > .zero { try books.checkCash(known.amount, outOf: known.register) }
            let moved = DifferenceMoved(
                difference: difference, state: state, reason: reason, by: presence.author, time: transaction.wallTime)
            try transaction.append(.closing(.differenceMoved(moved)))
            return try transaction.books.difference(difference) ?? known
        }
    }
}
