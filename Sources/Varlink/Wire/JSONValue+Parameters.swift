internal import JSON

extension JSONValue {
    /// The parameters in a call or reply; absent and null are the same as `{}`.
    static func parameters(in fields: JSONObject) -> JSONValue {
        switch fields["parameters"] {
        case nil, .null: [:]
        case let parameters?: parameters
        }
    }
}
