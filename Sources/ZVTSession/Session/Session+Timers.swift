import ZVT

extension Session {
    mutating func expired(_ timer: SessionTimer) {
        switch timer {
        case .t3: answerMissing()
        case .t4: endMissing()
        case .abortDistance:
            if state.operation?.abort == .waiting { waitToAbort() }
        case .abortAnswer: abortLeftAlone()
        case .silence:
            guard case .quieting = state else { return }
            state = .unregistered
            report(.linkUp)
        case .printPause: _ = endGathered(before: nil)
        }
    }

    private mutating func answerMissing() {
        switch state {
        case .sent, .holding(_, .sent): breakOff(.noAnswer)
        case .detached, .quieting, .unregistered, .idle, .running, .settling, .holding, .closing: break
        }
    }

    private mutating func endMissing() {
        switch state {
        case .running, .settling, .holding(_, .running), .holding(_, .settling): breakOff(.noCompletion)
        case .holding(_, .rest), .holding(_, .sent): breakOff(.notStored)
        case .detached, .quieting, .unregistered, .idle, .sent, .closing: break
        }
    }
}
