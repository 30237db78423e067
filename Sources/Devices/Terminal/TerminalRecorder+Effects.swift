internal import WireRecord
internal import ZVT
internal import ZVTSession

extension TerminalRecorder {
    /// - Parameter effects: of the whole conversation, for what the framing noticed.
    func note(_ steps: [SessionStep], _ effects: [ConversationEffect], of conversation: Conversation, at now: Int64) {
        note(steps, transport: conversation.transport, profile: conversation.profile)
        for case .report(.notice(let notice)) in effects {
            switch notice {
            case .lineNoise(let rejection): note("\(rejection)", at: now)
            case .badBlock(let error): note("no message in a block: \(error)", at: now)
            case .lineFailure(.unanswered(let sends, _)): note("not acknowledged, sent \(sends) times", at: now)
            case .lineFailure(.queueFull): note("too many blocks wait", at: now)
            case .lineFailure(.damagedBlocks(let count)): note("\(count) damaged blocks in a row", at: now)
            case .notZVT(let rejection): note("\(rejection)", at: now)
            // What the session notices, a replay of its messages shows.
            case .terminalClock, .unsolicited, .unsolicitedEnd, .statusInside, .strayResponse, .unknownCommand,
                .repeated,
                .unreadable, .registrationFallback, .incompleteReceipt:
                break
            }
        }
    }
}
