internal import JSON

/// A call as it came in (varlink.org, "Method Call").
struct IncomingCall: Sendable {
    /// The name with the interface.
    let method: Result<String, VarlinkServiceError>
    let isOneway: Bool
    let wantsMore: Bool
    let parameters: JSONValue
    /// The first flag that is no boolean, or that asks for what this server does not do.
    let invalidFlag: String?

    /// Reads what it can, because the next call can be read whatever is wrong with this one. Unknown fields belong to
    /// extensions of others and are ignored.
    init(_ fields: JSONObject) {
        if case .string(let name) = fields["method"] {
            method = .success(name)
        } else {
            method = .failure(.invalidParameter(parameter: "method"))
        }
        var invalidFlag: String?
        func flag(_ name: String) -> Bool {
            switch fields[name] {
            case nil, .null: return false
            case .bool(let value): return value
            case .integer, .number, .string, .array, .object:
                invalidFlag = invalidFlag ?? name
                return false
            }
        }
        isOneway = flag("oneway")
        // A client that takes no reply cannot take several.
        wantsMore = flag("more") && !isOneway
        if flag("upgrade") { invalidFlag = invalidFlag ?? "upgrade" }
        self.invalidFlag = invalidFlag
        parameters = .parameters(in: fields)
    }
}
