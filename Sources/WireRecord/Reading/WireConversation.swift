public import PayPoint
internal import ZVTSession

/// A conversation read back from the record.
public struct WireConversation: Sendable {
    public let head: WireHead
    public internal(set) var entries: [WireEntry] = []
    /// The lines as they stand in the file, the head first.
    public internal(set) var lines: [[UInt8]]
}

extension WireConversation {
    /// Lines are missing in it.
    public var isIncomplete: Bool {
        entries.contains { entry in
            if case .lost = entry.content { true } else { false }
        }
    }

    /// Messages and printer traffic, both ways.
    public var messageCount: Int {
        entries.count { entry in
            switch entry.content {
            case .event(.message), .action(.message), .printer(.received), .printer(.sent): true
            case .event, .action, .printer, .note, .lost: false
            }
        }
    }

    /// The first order given in it and the last end of one, by their names in the format.
    public var order: String? {
        for entry in entries {
            if case .event(.order(let order)) = entry.content { return order.wireName }
        }
        return nil
    }

    public var outcome: String? {
        for entry in entries.reversed() {
            switch entry.content {
            case .action(.finished(_, let outcome)): return outcome
            case .action(.rejected): return "rejected"
            case .event, .action, .printer, .note, .lost: continue
            }
        }
        return nil
    }

    public func moment(of entry: WireEntry) -> Timestamp {
        Timestamp(microseconds: head.time.microseconds + entry.milliseconds * 1000)
    }
}
