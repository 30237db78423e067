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
/// a refusal known from before              not booked                 undecided                  not booked
/// a refusal that fits in amount and time   declined                   undecided                  declined
/// a refusal without a time, or another one  undecided                 undecided                  undecided
/// the reversal of the one told before      -                          not booked (taken back)    -
/// another reversal, a foreign currency     undecided                  undecided                  undecided
/// none, no answer                          undecided                  undecided                  undecided
/// ```
///
/// "Before this payment" is what the journal knows the terminal to have told. After a payment that a person decided about it may
/// not know the terminal's last transaction; a new one is then undecided.
struct Examiner {
    let request: PaymentRequest
    let requestedAt: Timestamp
    /// Since when nothing was heard of the payment.
    let doubtSince: Timestamp
    /// The last result that the terminal told for this payment before the fault.
    let held: CardResult?
    /// What the terminal told before the payment.
    let memory: TerminalMemory
    let clock: any WallClock

    /// From the request to the terminal's time stamp: waiting for the terminal, a slow citizen, a PIN entered three times, a
    /// host that is asked again.
    private static let longestSeconds: Int64 = 900
    /// So long a terminal may go on with a payment of which we hear no more: its T4 of 180 s, and its own reversal.
    static let workSeconds: Int64 = 210
    /// ISO 4217.
    private static let euro = 978

    private var known: [KnownResult] { memory.results }

    /// What came later than this after the request is not this payment's.
    private var latestSeconds: Int64 {
        min(Self.longestSeconds, doubtSince.seconds - requestedAt.seconds + Self.workSeconds)
    }

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
        if [answer.currency, held?.currency].contains(where: { $0 != nil && $0 != Self.euro }) {
            return .undecided(.foreignCurrency, answer, held == nil ? nil : .reportedResult, held)
        }
        if let original = answer.originalTrace, !request.kind.isReversal {
            return examineReversal(of: original, answer)
        }
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

    /// The terminal's last transaction takes another one back.
    private func examineReversal(of original: String, _ answer: CardResult) -> Finding {
        if let held, held.resultCode == 0, held.traceNumber == original {
            return Finding(.takenBack(reported: held), answer, .reportedResult, held)
        }
        if let earlier = earlier(answer) { return Finding(.unchanged, answer, .earlierTransaction, earlier) }
        return .undecided(.reversal, answer, held == nil ? nil : .reportedResult, held)
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
        if memory.hasGap { return .undecided(.gap, answer, basis, previous) }
        let terminal = TerminalClock(known: known, clock: clock)
        guard let delay = terminal.seconds(from: requestedAt, to: answer) else {
            return .undecided(.noTime, answer, basis, previous)
        }
        if delay < -terminal.toleranceSeconds { return .undecided(.tooOld, answer, basis, previous) }
        if delay > latestSeconds + terminal.toleranceSeconds {
            return .undecided(.tooLate, answer, basis, previous)
        }
        return Finding(.new(previous: previous), answer, basis, previous)
    }

    private func examineRefusal(_ answer: CardResult) -> Finding {
        // A refusal has no numbers. Without a time it may be any, and a terminal may have booked behind it.
        guard answer.moment != nil else { return .undecided(.unknownRefusal, answer) }
        if let held, held == answer { return Finding(.refused, answer, .reportedResult, held) }
        guard held?.resultCode != 0 else { return .undecided(.unknownRefusal, answer) }
        if let same = known.first(where: { $0.result == answer })?.result {
            return Finding(.unchanged, answer, .earlierTransaction, same)
        }
        let terminal = TerminalClock(known: known, clock: clock)
        // One of another amount, or of hours later, is somebody else's.
        if answer.amount == nil || answer.amount == request.amount,
            let delay = terminal.seconds(from: requestedAt, to: answer),
            (0...max(0, latestSeconds + terminal.toleranceSeconds)).contains(delay)
        {
            return Finding(.refused, answer, .request, nil)
        }
        return .undecided(.unknownRefusal, answer)
    }

    private func earlier(_ answer: CardResult) -> CardResult? {
        known.first { $0.result.resultCode == 0 && Identity($0.result, answer) == .same }?.result
    }
}
