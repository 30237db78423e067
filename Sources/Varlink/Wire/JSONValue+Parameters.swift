extension JSONValue {
    /// The parameters in a call or reply; absent and null are the same as `{}`.
    static func parameters(in fields: [String: JSONValue]) -> JSONValue {
        switch fields["parameters"] {
        case nil, .null: [:]
        case let parameters?: parameters
        }
    }
}
