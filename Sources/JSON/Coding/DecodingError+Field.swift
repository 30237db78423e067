extension DecodingError {
    /// Which field is at fault, such as `lines[2].amount`; empty if it is the value as a whole.
    public var fieldPath: String {
        keys.reduce("") { text, key in
            if let index = key.intValue { return text + "[\(index)]" }
            return text.isEmpty ? key.stringValue : text + "." + key.stringValue
        }
    }

    /// What is wrong with it.
    public var reason: String { context?.debugDescription ?? "the value cannot be read" }

    private var keys: [any CodingKey] {
        let path = context?.codingPath ?? []
        if case .keyNotFound(let key, _) = self { return path + [key] }
        return path
    }

    private var context: Context? {
        switch self {
        case .keyNotFound(_, let context), .typeMismatch(_, let context), .valueNotFound(_, let context),
            .dataCorrupted(let context):
            context
        @unknown default: nil
        }
    }
}
