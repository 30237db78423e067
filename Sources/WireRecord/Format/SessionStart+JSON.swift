internal import JSON
internal import ZVT
internal import ZVTSession

extension SessionStart {
    var json: JSONValue {
        var object = JSONObject()
        switch rest {
        case .detached: object.append("state", "detached")
        case .unregistered: object.append("state", "unregistered")
        case .registered(let configuration):
            object.append("state", "registered")
            object.append("configuration", .integer(Int64(configuration.rawValue)))
        case .underWay: object.append("state", "underWay")
        }
        object.append("sent", .integer(Int64(sendCount)))
        object.append("held", .integer(Int64(clamping: holdCount)))
        if let unconfirmed {
            object.append(
                "unconfirmed",
                .object(
                    JSONObject([
                        ("command", .string(HexDigits.text(unconfirmed.command.masked.encoded))),
                        ("answer", .string(HexDigits.text(unconfirmed.answer.masked.encoded))),
                        ("number", .integer(Int64(unconfirmed.number))),
                    ])))
        }
        return .object(object)
    }

    init(_ fields: Fields) throws(WireFormatError) {
        let rest: Rest
        switch try fields.string("state") {
        case "detached": rest = .detached
        case "unregistered": rest = .unregistered
        case "registered": rest = .registered(Registration.Configuration(rawValue: try fields.number("configuration")))
        case "underWay": rest = .underWay
        case let name: throw WireFormatError("there is no state '\(name)'")
        }
        var unconfirmed: Unconfirmed?
        if fields.has("unconfirmed") {
            let answered = try fields.fields("unconfirmed")
            unconfirmed = Unconfirmed(
                command: try answered.message("command"), answer: try answered.message("answer"),
                number: try answered.number("number"))
        }
        self.init(
            rest: rest, sendCount: try fields.number("sent"), holdCount: try fields.number("held"),
            unconfirmed: unconfirmed)
    }
}
