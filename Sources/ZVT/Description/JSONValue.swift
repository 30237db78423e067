/// A JSON value to be written; objects keep the order of their keys.
enum JSONValue: Sendable {
    case string(String)
    case number(Int)
    case bool(Bool)
    case array([JSONValue])
    case object(JSONObject)

    /// One line of JSON (RFC 8259) without white space around the text.
    var text: String {
        var output = ""
        write(to: &output)
        return output
    }

    private func write(to output: inout String) {
        switch self {
        case .string(let string): Self.write(string, to: &output)
        case .number(let number): output += String(number)
        case .bool(let bool): output += bool ? "true" : "false"
        case .array(let values):
            output += "["
            for (index, value) in values.enumerated() {
                if index > 0 { output += ", " }
                value.write(to: &output)
            }
            output += "]"
        case .object(let object):
            output += "{"
            for (index, member) in object.members.enumerated() {
                if index > 0 { output += ", " }
                Self.write(member.key, to: &output)
                output += ": "
                member.value.write(to: &output)
            }
            output += "}"
        }
    }

    private static func write(_ string: String, to output: inout String) {
        output += "\""
        defer { output += "\"" }
        guard string.utf8.contains(where: needsCare) else {
            output += string
            return
        }
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            // Besides the control characters that JSON forbids, those that would start a new line in some readers.
            case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                output += "\\u" + hexText(scalar.value)
            default: output.unicodeScalars.append(scalar)
            }
        }
    }

    /// Whether a byte of UTF-8 may belong to something that is escaped: C2 begins the control characters above 7F, E2 the
    /// separators.
    private static func needsCare(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F || byte == 0xC2
            || byte == 0xE2
    }
}

/// The members of a JSON object. A key that comes again gets a number, so nothing is lost: `trace`, `trace_2`.
struct JSONObject: Sendable {
    private(set) var members: [(key: String, value: JSONValue)] = []

    mutating func add(_ key: String, _ value: JSONValue) {
        var unique = key
        var count = 1
        while members.contains(where: { $0.key == unique }) {
            count += 1
            unique = "\(key)_\(count)"
        }
        members.append((unique, value))
    }

    mutating func add(_ key: String, _ number: some BinaryInteger) { add(key, .number(Int(number))) }

    mutating func add(_ key: String, _ string: String) { add(key, .string(string)) }
}
