internal import ZVT
internal import ZVTSession

/// Tells a session again what a record says it was told, and compares what it does.
public enum WireReplay {
    /// - Returns: the first difference; nil where the session does what it did then, and for printers.
    public static func difference(in conversation: WireConversation) -> WireDifference? {
        guard let terminal = conversation.head.terminal else { return nil }
        guard terminal.start.rest != .underWay, !conversation.isIncomplete else {
            return WireDifference(line: 1, text: "the conversation is not whole and cannot be replayed")
        }
        var replay = SessionReplay(terminal.start, transport: terminal.transport, profile: terminal.profile)
        var expected: [WireAction] = []
        for (index, entry) in conversation.entries.enumerated() {
            // The head is the first line.
            let line = index + 2
            switch entry.content {
            case .event(let event):
                if let missing = expected.first { return WireDifference(line: line, text: "not recorded: \(missing)") }
                expected = replay.handle(event, at: entry.milliseconds).compactMap(WireAction.init)
            case .action(let recorded):
                guard let action = expected.first else {
                    return WireDifference(line: line, text: "recorded, but not done: \(recorded)")
                }
                guard action == recorded else {
                    return WireDifference(line: line, text: "recorded \(recorded), but done \(action)")
                }
                expected.removeFirst()
            case .printer, .note, .lost: continue
            }
        }
        return expected.first.map {
            WireDifference(line: conversation.lines.count + 1, text: "not recorded: \($0)")
        }
    }
}

public struct WireDifference: Hashable, Sendable, CustomStringConvertible {
    /// Of the conversation, from 1 for its head.
    public let line: Int
    public let text: String

    public var description: String { "line \(line): \(text)" }
}

extension WireAction: CustomStringConvertible {
    public var description: String {
        switch self {
        case .message(let apdu): HexDigits.text(apdu.encoded)
        case .closed: "link closed"
        case .finished(let order, let outcome): "\(order) finished: \(outcome)"
        case .rejected(let order): "\(order) rejected"
        }
    }
}
