import ZVT

extension Session {
    mutating func open(uncertain: Bool) {
        if state != .detached { lose(.closedByUs) }
        registration = nil
        answered = nil
        gathered = GatheredLines()
        lastEnd = nil
        lastMessage = nil
        sendCount = 0
        if uncertain {
            state = .quieting(since: now)
            emit(.arm(.silence, milliseconds: SessionLimits.silenceMilliseconds))
        } else {
            state = .unregistered
            report(.linkUp)
        }
    }

    mutating func stir() {
        guard case .quieting(let since) = state else { return }
        let left = since + Int64(SessionLimits.silenceLimitMilliseconds) - now
        guard left > 0 else { return }
        emit(.arm(.silence, milliseconds: min(SessionLimits.silenceMilliseconds, Int(left))))
    }

    mutating func lose(_ loss: LinkLoss) {
        guard state != .detached else { return }
        let wasAtRest = state == .idle || state == .unregistered
        end(broken: .linkLost(loss))
        state = .detached
        report(.linkDown(loss, expected: wasAtRest && profile.idleCloseExpected))
    }

    /// The link is of no use any more, whatever runs on it.
    mutating func breakOff(_ cause: Doubt.Cause) {
        guard state != .detached, state != .closing else { return }
        end(broken: cause)
        state = .closing
        emit(.closeLink(.broken(cause)))
    }

    private mutating func end(broken cause: Doubt.Cause) {
        for timer in SessionTimer.allCases { emit(.disarm(timer)) }
        let operation = state.operation
        if !gathered.isEmpty {
            report(.notice(.incompleteReceipt(lines: gathered.lines.count)))
            gathered = GatheredLines()
        }
        guard let operation else { return }
        answerAbort(of: operation, .noAnswer)
        report(.finished(operation.order, operation.outcome(.broken(cause), by: profile)))
        registration = nil
    }
}
