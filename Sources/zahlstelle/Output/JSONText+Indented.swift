import JSON

extension JSONText {
    /// JSON for people to change: what has parts of its own has a line for each of them, anything else stands in one.
    static func indented(_ value: JSONValue, _ depth: Int = 0) -> String {
        let margin = String(repeating: "  ", count: depth + 1)
        let end = "\n" + String(repeating: "  ", count: depth)
        switch value {
        case .object(let object) where depth == 0 || object.members.contains(where: { $0.value.hasParts }):
            let members = object.members.map { member in
                margin + line(JSONValue.string(member.name)) + ": " + indented(member.value, depth + 1)
            }
            return "{\n" + members.joined(separator: ",\n") + end + "}"
        case .array(let elements) where elements.contains(where: \.hasParts):
            return "[\n" + elements.map { margin + indented($0, depth + 1) }.joined(separator: ",\n") + end + "]"
        case .object, .array, .string, .integer, .number, .bool, .null:
            return String(decoding: JSONWriter.bytes(of: value, .readable), as: UTF8.self)
        }
    }
}

extension JSONValue {
    fileprivate var hasParts: Bool {
        switch self {
        case .object, .array: true
        case .string, .integer, .number, .bool, .null: false
        }
    }
}
