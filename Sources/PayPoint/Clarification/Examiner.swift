/// Decides what became of a payment in doubt by what its terminal remembers (zvt.md 4.5).
///
/// Pure. The rule behind all of it: saying "not booked" wrongly charges a citizen twice, saying "booked" wrongly gives the
/// service away, saying "undecided" costs a look at the terminal. What does not add up is undecided.
///
/// ```
/// answer                                   no result told before      approval told before       refusal told before
/// the transaction told before              -                          booked                     declined
/// a transaction from before this payment   not booked                 not booked (taken back)    not booked
/// a new one, amount and time fit           booked                     undecided                  booked
/// a new one, amount or time does not fit   undecided                  undecided                  undecided
/// a refusal that fits in amount and time   declined                   undecided                  declined
/// a refusal without a time, or another one  undecided                 undecided                  undecided
/// none, no answer                          undecided                  undecided                  undecided
/// ```
struct Examiner {
    let request: PaymentRequest
    let requestedAt: Timestamp
    /// The last result that the terminal told for this payment before the fault.
    let held: CardResult?
    /// Results of this terminal from before the payment, newest first.
    let known: [KnownResult]
    let clock: any WallClock

    /// From the request to the terminal's time stamp: waiting for the terminal, a slow citizen, a PIN entered three times, a
    /// host that is asked again. T4 begins anew with every message of the terminal.
    private static let longestSeconds: Int64 = 900

    func examine(_ last: LastTransaction) -> Examination {
        let finding: Finding =
            switch last.answer {
            case .told(let result): examine(result)
            case .none: .undecided(.saysNothing)
            case .refused(let code, let text): .undecided(.refuses(code: code, text))
            case .unreachable(let text): .undecided(.unreachable(text))
            }
        return Examination(finding, messages: last.messages)
    }

    private func examine(_ answer: CardResult) -> Finding {
        guard let code = answer.resultCode else { return .undecided(.noVerdict, answer) }
        return code == 0 ? examineApproval(answer) : examineRefusal(answer)
    }

    private func examineApproval(_ answer: CardResult) -> Finding {
        if let held, held.resultCode == 0 {
            switch Identity(answer, held) {
            case .same: return Finding(.sameAsReported, answer, .reportedResult, held)
            case .unclear: return .undecided(.contradicts, answer, .reportedResult, held)
            case .different:
                guard let earlier = earlier(answer) else { return .undecided(.third, answer, .reportedResult, held) }
                return Finding(.takenBack(reported: held), answer, .earlierTransaction, earlier)
            }
        }
        if let earlier = earlier(answer) { return Finding(.unchanged, answer, .earlierTransaction, earlier) }
        return examineNew(answer)
    }

    /// The answer is no transaction that the journal knows.
    private func examineNew(_ answer: CardResult) -> Finding {
        let previous = known.first { $0.result.resultCode == 0 }?.result
        let basis: Examination.Basis = previous == nil ? .request : .earlierTransaction
        if let previous, Identity(answer, previous) == .unclear {
            return .undecided(.contradicts, answer, basis, previous)
        }
        if let previous, Identity.isOtherTerminal(answer, previous) {
            return .undecided(.otherTerminal, answer, basis, previous)
        }
        guard answer.amount == request.amount else { return .undecided(.otherAmount, answer, basis, previous) }
        let terminal = TerminalClock(known: known, clock: clock)
        let delay = terminal.seconds(from: requestedAt, to: answer)
        // The numbers tell a new transaction from an old one; where they do not, the time has to. A clock that nothing vouches
        // for may be an hour off: it counts where nothing else does.
        let follows = previous.map { Succession.follows(answer, $0) } ?? false
        if let delay, delay < -terminal.toleranceSeconds, terminal.isCalibrated || !follows {
            return .undecided(.tooOld, answer, basis, previous)
        }
        if let delay, delay > Self.longestSeconds + terminal.toleranceSeconds, terminal.isCalibrated || !follows {
            return .undecided(.tooLate, answer, basis, previous)
        }
        if delay == nil, !follows { return .undecided(.noTime, answer, basis, previous) }
        return Finding(.new(previous: previous), answer, basis, previous)
    }

    private func examineRefusal(_ answer: CardResult) -> Finding {
        // A refusal has no numbers. Without a time it may be any, and a terminal may have booked behind it.
        guard answer.moment != nil else { return .undecided(.unknownRefusal, answer) }
        if let held, held == answer { return Finding(.refused, answer, .reportedResult, held) }
        let terminal = TerminalClock(known: known, clock: clock)
        // One of another amount, or of hours later, is somebody else's.
        if held?.resultCode != 0, answer.amount == nil || answer.amount == request.amount,
            let delay = terminal.seconds(from: requestedAt, to: answer),
            (0...Self.longestSeconds + terminal.toleranceSeconds).contains(delay)
        {
            return Finding(.refused, answer, .request, nil)
        }
        if let same = known.first(where: { $0.result == answer })?.result, held?.resultCode != 0 {
            return Finding(.unchanged, answer, .earlierTransaction, same)
        }
        return .undecided(.unknownRefusal, answer)
    }

    private func earlier(_ answer: CardResult) -> CardResult? {
        known.first { $0.result.resultCode == 0 && Identity($0.result, answer) == .same }?.result
    }
}
