internal import JSON
internal import ZVT
internal import ZVTSession

extension ConversationTransport {
    var json: JSONValue {
        switch self {
        case .tcp: ["kind": "tcp"]
        case .serial(let timing):
            [
                "kind": "serial", "baudRate": .integer(Int64(timing.baudRate)),
                "t2Milliseconds": .integer(Int64(timing.t2Milliseconds)), "repeats": .integer(Int64(timing.repeats)),
            ]
        }
    }

    /// As far as the session depends on it.
    init(_ fields: Fields) throws(WireFormatError) {
        switch try fields.string("kind") {
        case "tcp": self = .tcp
        case "serial":
            self = .serial(
                SerialTiming(
                    baudRate: try fields.number("baudRate"), t2Milliseconds: try fields.number("t2Milliseconds"),
                    repeats: try fields.number("repeats")))
        case let name: throw WireFormatError("there is no transport '\(name)'")
        }
    }
}
