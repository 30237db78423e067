extension DecodingError {
    /// Which parameter of a call is at fault, such as `lines[2].amount`; `parameters` if they are no object at all.
    var parameterPath: String {
        guard !faultPath.isEmpty else { return "parameters" }
        return faultPath.reduce("") { text, key in
            if let index = key.intValue { return text + "[\(index)]" }
            return text.isEmpty ? key.stringValue : text + "." + key.stringValue
        }
    }

    private var faultPath: [any CodingKey] {
        switch self {
        case .keyNotFound(let key, let context): context.codingPath + [key]
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            context.codingPath
        @unknown default: []
        }
    }
}
