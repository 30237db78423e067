import ZVT

extension Session {
    /// 80 xx or 84 xx. Terminals send more of them than they owe; one that answers nothing of ours is harmless.
    mutating func respond(_ response: Response) {
        switch state {
        case .sent(let operation):
            if response.isPositive {
                accepted(operation)
            } else if !operation.hasLeft {
                // Maybe the refusal of a command before this one, which a serial line repeated late: believed, it would call
                // an order not booked that is about to reach the terminal. If it was ours and only the line's ACK was lost,
                // the line repeats the command, and the terminal its answer.
                report(.notice(.strayResponse(response.control)))
                emit(.arm(.t3, milliseconds: t3Milliseconds))
            } else {
                refused(operation, CommandRefusal(response))
            }
        case .running(let operation), .settling(let operation):
            if operation.abort == .sent {
                abortAnswered(response, operation)
            } else {
                report(.notice(.strayResponse(response.control)))
            }
        case .unregistered, .idle: report(.notice(.strayResponse(response.control)))
        case .detached, .quieting, .closing, .holding: break
        }
    }

    private mutating func refused(_ operation: Operation, _ refusal: CommandRefusal) {
        emit(.disarm(.t3))
        if let (next, command) = next(after: operation, refusedWith: refusal.code) {
            if case .registration(let rung) = operation.step {
                report(.notice(.registrationFallback(rung: rung, refusal.code)))
            }
            start(next, command)
            if case .main = next.step { report(.sent(next.order)) }
            return
        }
        let outcome = Outcome.refused(refusal)
        note(outcome)
        finish(operation, outcome)
    }
}
