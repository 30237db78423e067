/// What became of hand-overs at the finance system.
extension Kasse {
    /// Says what became of a hand-over.
    ///
    /// - Parameters:
    ///   - reference: under which the other side knows it; the one that was said before where there is none.
    ///   - reason: why it was rejected; for nothing else.
    ///   - bookedAt: when the finance system booked it; only for one that is acknowledged. Said again it corrects what was said before.
    public func move(
        _ closing: ClosingID, to phase: HandOverState.Phase, reference: String?, reason: String?,
        bookedAt: Timestamp? = nil, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> HandOverMove {
        for (field, text) in [("reference", reference), ("reason", reason)] {
            guard let text, !PaymentRequest.isText(text) else { continue }
            throw .invalid(RequestFault(field: field, rule: .text(atMost: PaymentRequest.longestText)))
        }
        guard (phase == .rejected) == (reason != nil) else {
            throw .invalid(RequestFault(field: "reason", rule: .reasonOfRejection))
        }
        guard phase == .acknowledged || bookedAt == nil else {
            throw .invalid(RequestFault(field: "bookedAt", rule: .onlyWhenBooked))
        }
        let (state, tellsClaims) = try await act(.moveHandOver, shift, caller) { transaction, presence in
            let state = try transaction.moved(closing) { time in
                HandOverMoved(
                    closing: closing, phase: phase, reference: reference, reason: reason, bookedAt: bookedAt,
                    by: presence.author, time: time)
            }
            return (state, try transaction.books.tellsClaims(state))
        }
        guard tellsClaims, let booked = state.bookedAt, let asOf = await listAsOf(), asOf < booked else {
            return HandOverMove(state: state, olderList: nil)
        }
        return HandOverMove(state: state, olderList: asOf)
    }

    /// `nil` before the first list, and where it cannot be read: what was written down stands.
    private func listAsOf() async -> Timestamp? {
        do throws(ItemListFailure) {
            return try await receivables.items.mark()?.last.asOf
        } catch {
            return nil
        }
    }
}

/// What became of a hand-over.
public struct HandOverMove: Hashable, Sendable {
    public let state: HandOverState
    /// The moment of the list of receivables, where the finance system booked payments on receivables after it: they are taken off its
    /// amounts until a newer list comes.
    public let olderList: Timestamp?
}

extension JournalTransaction {
    fileprivate func moved(_ closing: ClosingID, by event: (CivilTime) -> HandOverMoved) throws -> HandOverState {
        let state = try books.handOverState(closing)
        let event = event(wallTime)
        if state.isAlready(event) { return state }
        guard state.permits(event) else {
            throw KasseError.settlement(.handOverStands(closing, in: state.phase, not: event.phase))
        }
        let now = try append(.settlement(.moved(event))).time
        // What throws behind an append takes it back with it.
        if let booked = event.bookedAt, let made = try books.entry(state.made)?.time,
            booked.seconds < made.seconds || booked > now
        {
            throw KasseError.invalid(RequestFault(field: "bookedAt", rule: .pastSince(made)))
        }
        return try books.handOverState(closing)
    }
}

extension HandOverState {
    /// Whether it was said before.
    fileprivate func isAlready(_ event: HandOverMoved) -> Bool {
        phase == event.phase && (event.reference == nil || reference == event.reference) && reason == event.reason
            && (event.bookedAt == nil || bookedAt == event.bookedAt)
    }
}

extension Books {
    /// Whether lists of receivables are compared with when the hand-over was booked, and it tells something that they would have.
    fileprivate func tellsClaims(_ state: HandOverState) throws -> Bool {
        guard state.phase == .acknowledged, try standingPlan()?.plan.isAcknowledged ?? true else { return false }
        return try closing(state.closing).closing.report.sums.contains { $0.debit.isClaim || $0.credit.isClaim }
    }
}

extension LedgerAccount {
    fileprivate var isClaim: Bool {
        guard case .claim = self else { return false }
        return true
    }
}

extension RequestRule {
    fileprivate static let reasonOfRejection = RequestRule(
        english: "why it was rejected; nothing for any other state",
        german: "der Grund einer Zurückweisung; bei jedem anderen Stand nichts")
    fileprivate static let onlyWhenBooked = RequestRule(
        english: "only for a hand-over that the finance system has acknowledged",
        german: "nur bei einer Übergabe, die das Finanzverfahren quittiert hat")

    /// To the second, as people type it.
    fileprivate static func pastSince(_ made: Timestamp) -> RequestRule {
        let moment = CivilTime(secondsSince1970: made.seconds).iso8601 + "Z"
        return RequestRule(
            english: "not before the run was made, \(moment) in UTC, and not in the future",
            german: "nicht vor der Sammelabrechnung, \(moment) in UTC, und nicht in der Zukunft")
    }
}
