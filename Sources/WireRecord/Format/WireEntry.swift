internal import JSON
public import ZVT
public import ZVTSession

/// One line of a conversation behind its head.
public struct WireEntry: Sendable {
    public enum Content: Sendable {
        /// What the terminal's session was told.
        case event(SessionEvent)
        /// What it did about it.
        case action(WireAction)
        /// What passed between us and a printer.
        case printer(PrinterTraffic)
        /// Something below the messages, such as noise on the line.
        case note(String)
        /// So many lines are missing here: the disk was full or too slow.
        case lost(Int)
    }

    /// Since the beginning of the conversation, by a clock that never goes back.
    public let milliseconds: Int64
    public let content: Content
}

/// What a session did, as far as the other side or its owner sees it.
public enum WireAction: Hashable, Sendable {
    case message(APDU)
    case closed
    /// The order is over; both by their names in the format.
    case finished(order: String, outcome: String)
    /// The order was not taken.
    case rejected(order: String)
}

/// What passed between us and a printer.
public enum PrinterTraffic: Hashable, Sendable {
    case opened
    case lost
    case received([UInt8])
    /// So many bytes, and the words among them without digits.
    case sent(Int, words: String)
}

extension WireEntry {
    var json: JSONValue {
        var object = JSONObject([("at", .integer(milliseconds))])
        for (name, value) in content.json { object.append(name, value) }
        return .object(object)
    }

    init(_ fields: Fields) throws(WireFormatError) {
        milliseconds = try fields.integer("at")
        if fields.has("event") {
            content = .event(try SessionEvent(fields))
        } else if fields.has("action") {
            content = .action(try WireAction(fields))
        } else if fields.has("printer") {
            content = .printer(try PrinterTraffic(fields))
        } else if fields.has("note") {
            content = .note(try fields.string("note"))
        } else {
            content = .lost(try fields.number("lost"))
        }
    }
}

extension WireEntry.Content {
    fileprivate var json: [(String, JSONValue)] {
        switch self {
        case .event(let event): event.json
        case .action(let action): action.json
        case .printer(let traffic): traffic.json
        case .note(let text): [("note", .string(text))]
        case .lost(let count): [("lost", .integer(Int64(count)))]
        }
    }
}

extension WireAction {
    /// nil for what is nobody's business outside, such as timers; their effects are seen when they fire.
    init?(_ effect: SessionEffect) {
        switch effect {
        case .transmit(let apdu, _): self = .message(apdu.masked)
        case .closeLink: self = .closed
        case .report(.finished(let order, let outcome)):
            self = .finished(order: order.wireName, outcome: outcome.wireName)
        case .report(.orderRejected(let order, _)): self = .rejected(order: order.wireName)
        case .report, .arm, .disarm: return nil
        }
    }

    fileprivate var json: [(String, JSONValue)] {
        switch self {
        case .message(let apdu): [("action", "message"), ("bytes", .string(HexDigits.text(apdu.masked.encoded)))]
        case .closed: [("action", "closed")]
        case .finished(let order, let outcome):
            [("action", "finished"), ("order", .string(order)), ("outcome", .string(outcome))]
        case .rejected(let order): [("action", "rejected"), ("order", .string(order))]
        }
    }

    fileprivate init(_ fields: Fields) throws(WireFormatError) {
        switch try fields.string("action") {
        case "message": self = .message(try fields.message("bytes"))
        case "closed": self = .closed
        case "finished":
            self = .finished(order: try fields.string("order"), outcome: try fields.string("outcome"))
        case "rejected": self = .rejected(order: try fields.string("order"))
        case let name: throw WireFormatError("there is no action '\(name)'")
        }
    }
}

extension PrinterTraffic {
    fileprivate var json: [(String, JSONValue)] {
        switch self {
        case .opened: [("printer", "opened")]
        case .lost: [("printer", "lost")]
        case .received(let bytes): [("printer", "received"), ("bytes", .string(HexDigits.text(bytes)))]
        case .sent(let count, let words):
            [("printer", "sent"), ("count", .integer(Int64(count))), ("words", .string(words))]
        }
    }

    fileprivate init(_ fields: Fields) throws(WireFormatError) {
        switch try fields.string("printer") {
        case "opened": self = .opened
        case "lost": self = .lost
        case "received":
            guard let bytes = HexDigits.bytes(try fields.string("bytes")) else {
                throw WireFormatError("bytes are no hexadecimal digits")
            }
            self = .received(bytes)
        case "sent": self = .sent(try fields.number("count"), words: try fields.string("words"))
        case let name: throw WireFormatError("there is no traffic '\(name)'")
        }
    }
}
