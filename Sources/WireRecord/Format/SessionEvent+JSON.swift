internal import JSON
internal import ZVT
internal import ZVTSession

extension SessionEvent {
    /// As it is recorded: masked.
    var json: [(String, JSONValue)] {
        switch self {
        case .linkOpened(let uncertain): [("event", "linkOpened"), ("uncertain", .bool(uncertain))]
        case .linkLost(let loss): [("event", "linkLost"), ("loss", .string(loss.name))]
        case .stirred: [("event", "stirred")]
        case .message(let apdu, let mayBeRepeat):
            [("event", "message"), ("bytes", .string(HexDigits.text(apdu.masked.encoded)))]
                + (mayBeRepeat ? [("repeat", true)] : [])
        case .left(let number): [("event", "left"), ("number", .integer(Int64(number)))]
        case .confirmed(let number): [("event", "confirmed"), ("number", .integer(Int64(number)))]
        case .timer(let timer): [("event", "timer"), ("timer", .string(timer.name))]
        case .order(let order): [("event", "order"), ("order", order.json)]
        case .stored(let id): [("event", "stored"), ("hold", .integer(Int64(clamping: id.number)))]
        case .notStored(let id): [("event", "notStored"), ("hold", .integer(Int64(clamping: id.number)))]
        case .broken(let cause): [("event", "broken"), ("cause", .string(cause.name))]
        }
    }

    init(_ fields: Fields) throws(WireFormatError) {
        switch try fields.string("event") {
        case "linkOpened": self = .linkOpened(uncertain: try fields.flag("uncertain"))
        case "linkLost": self = .linkLost(try LinkLoss(name: fields.string("loss")))
        case "stirred": self = .stirred
        case "message": self = .message(try fields.message("bytes"), mayBeRepeat: try fields.flag("repeat"))
        case "left": self = .left(try fields.number("number"))
        case "confirmed": self = .confirmed(try fields.number("number"))
        case "timer":
            let name = try fields.string("timer")
            guard let timer = SessionTimer.allCases.first(where: { $0.name == name }) else {
                throw WireFormatError("there is no timer '\(name)'")
            }
            self = .timer(timer)
        case "order": self = .order(try Order(fields.fields("order")))
        case "stored": self = .stored(HoldID(number: try fields.number("hold")))
        case "notStored": self = .notStored(HoldID(number: try fields.number("hold")))
        case "broken": self = .broken(try Doubt.Cause(framing: fields.string("cause")))
        case let name: throw WireFormatError("there is no event '\(name)'")
        }
    }
}

extension SessionTimer {
    var name: String {
        switch self {
        case .t3: "t3"
        case .t4: "t4"
        case .abortDistance: "abortDistance"
        case .abortAnswer: "abortAnswer"
        case .silence: "silence"
        case .printPause: "printPause"
        }
    }
}

extension LinkLoss {
    /// Without the port's words, which nobody masked.
    var name: String {
        switch self {
        case .closedByPeer: "closedByPeer"
        case .failed: "failed"
        case .closedByUs: "closedByUs"
        }
    }

    init(name: String) throws(WireFormatError) {
        switch name {
        case "closedByPeer": self = .closedByPeer
        case "failed": self = .failed("")
        case "closedByUs": self = .closedByUs
        default: throw WireFormatError("there is no loss '\(name)'")
        }
    }
}

extension Doubt.Cause {
    var name: String {
        switch self {
        case .linkLost: "linkLost"
        case .noAnswer: "noAnswer"
        case .noCompletion: "noCompletion"
        case .lineFailed: "lineFailed"
        case .notZVT: "notZVT"
        case .incompleteMessage: "incompleteMessage"
        case .flooded: "flooded"
        case .notStored: "notStored"
        case .completionWithoutResult: "completionWithoutResult"
        case .abortWithoutReason: "abortWithoutReason"
        case .approvalWithdrawn: "approvalWithdrawn"
        case .acknowledgedLate: "acknowledgedLate"
        case .unreadableResult: "unreadableResult"
        }
    }

    /// Those that the framing finds. What exactly was wrong with the line makes no difference to the session.
    init(framing name: String) throws(WireFormatError) {
        switch name {
        case "lineFailed": self = .lineFailed(.queueFull)
        case "notZVT": self = .notZVT(StreamRejection(offset: 0, reason: .text))
        case "incompleteMessage": self = .incompleteMessage
        default: throw WireFormatError("the framing does not break a link by '\(name)'")
        }
    }
}
