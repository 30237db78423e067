import ZVT

/// 06 B0 into a running payment: at most once, only before any result, never right behind a message of the terminal, and
/// whatever the answer, the payment goes on until the terminal ends it (PA00P015 ch. 2). Some end it by 84 6C with data and say
/// nothing more (card complete); that is believed when nothing has come behind it for as long as an answer may take.
extension Session {
    mutating func abortOrdered() {
        if let refusal = abortRefusal {
            report(.abortAnswered(refusal))
            return
        }
        withOperation { $0.abort = .waiting }
        waitToAbort()
    }

    private var abortRefusal: AbortAnswer? {
        guard let operation = state.operation, operation.order.stakes == .money else { return .nothingToAbort }
        guard operation.abort == .none else { return .alreadyAsked }
        guard profile.supportsAbort else { return .notSupported }
        guard !operation.hasResult else { return .tooLate }
        return nil
    }

    /// Sends the abort as soon as it may go. Before 80 00 it waits for that: acceptance calls this again.
    mutating func waitToAbort() {
        let distance = Int64(SessionLimits.abortDistanceMilliseconds)
        let missing = lastMessage.map { max(0, $0 + distance - now) } ?? 0
        switch state {
        case .running where missing == 0: sendAbort()
        case .running: emit(.arm(.abortDistance, milliseconds: Int(missing)))
        case .holding(_, .running): emit(.arm(.abortDistance, milliseconds: Int(distance)))
        case .detached, .quieting, .unregistered, .idle, .sent, .settling, .holding, .closing: break
        }
    }

    private mutating func sendAbort() {
        transmit(Abort().apdu)
        withOperation { $0.abort = .sent }
        emit(.arm(.abortAnswer, milliseconds: SessionLimits.abortAnswerMilliseconds))
    }

    mutating func abortAnswered(_ response: Response, _ operation: Operation) {
        emit(.disarm(.abortAnswer))
        withOperation { $0.abort = .answered }
        let refusal = CommandRefusal(response)
        if response.isPositive {
            report(.abortAnswered(.accepted))
        } else if refusal.code == .aborted, !refusal.data.isEmpty, !operation.hasResult, case .running = state {
            withOperation { $0.abort = .direct(refusal.code) }
            report(.abortAnswered(.direct(refusal.code, data: refusal.data)))
            emit(.arm(.abortAnswer, milliseconds: SessionLimits.abortAnswerMilliseconds))
        } else {
            report(.abortAnswered(.refused(refusal.code)))
        }
    }

    /// Nothing came behind the abort, or behind its direct answer.
    mutating func abortLeftAlone() {
        guard let operation = state.operation else { return }
        switch operation.abort {
        case .sent:
            withOperation { $0.abort = .answered }
            report(.abortAnswered(.noAnswer))
        case .direct(let code):
            withOperation { $0.abort = .answered }
            if case .running(let ended) = state { finish(ended, .aborted(Decline(code: code))) }
        case .none, .waiting, .answered: break
        }
    }

    /// The terminal sends something: an abort that waits for distance waits anew, and a payment that its direct answer had ended
    /// goes on.
    mutating func goOnBehindAbort() {
        guard let abort = state.operation?.abort else { return }
        switch abort {
        case .waiting: waitToAbort()
        case .direct:
            emit(.disarm(.abortAnswer))
            withOperation { $0.abort = .answered }
        case .none, .sent, .answered: break
        }
    }

    /// A result came before the abort went out.
    mutating func abortOvertakenByResult() {
        guard state.operation?.abort == .waiting else { return }
        emit(.disarm(.abortDistance))
        withOperation { $0.abort = .answered }
        report(.abortAnswered(.overtaken))
    }

    /// The order ended before its abort was answered.
    ///
    /// - Parameter answer: to an abort that had been sent.
    mutating func answerAbort(of operation: Operation, _ answer: AbortAnswer) {
        switch operation.abort {
        case .waiting: report(.abortAnswered(answer == .noAnswer ? .noAnswer : .overtaken))
        case .sent: report(.abortAnswered(answer))
        case .none, .direct, .answered: break
        }
    }
}
