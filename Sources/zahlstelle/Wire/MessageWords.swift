import JSON
import ZVT

/// A message of a record by name and fields, as 'zvt decode' names them, with results in words.
enum MessageWords {
    /// What says how long it is and not what it says.
    private static let framing: Set<String> = ["control", "name", "data_len", "extended_length"]

    static func line(_ apdu: APDU, _ charset: CharacterSet) -> String {
        let fields = fields(hex(apdu.encoded), charset)
        let said = fields.members.filter { !framing.contains($0.name) }.map { member in
            "\(member.name)=\(text(member.value, charset))"
                + (meaning(member.name, member.value).map { " (\($0))" } ?? "")
        }
        return (["\(hex([apdu.control.cla, apdu.control.ins])) \(apdu.control.name)"] + said).joined(separator: "  ")
    }

    /// - Parameter bytes: hexadecimal digits of a message.
    static func fields(_ bytes: String, _ charset: CharacterSet) -> JSONObject {
        let json = MessageDescription(line: bytes, charset: charset).json
        guard case .object(let object) = try? JSONParser.parse(Array(json.utf8)) else { return JSONObject() }
        return JSONObject(object.members.lazy.map { ($0.name, $0.name == "password" ? hidden($0.value) : $0.value) })
    }

    /// A record has zeros for a password, which could be one.
    private static func hidden(_ value: JSONValue) -> JSONValue {
        guard case .string(let digits) = value else { return value }
        return .string(String(repeating: "E", count: digits.count))
    }

    static func hex(_ bytes: [UInt8]) -> String { HexText.lower(bytes).uppercased() }

    private static func text(_ value: JSONValue, _ charset: CharacterSet) -> String {
        switch value {
        case .string(let text): text
        case .array(let elements): "{" + elements.map { element($0, charset) }.joined(separator: " ") + "}"
        case .null, .bool, .integer, .number, .object:
            String(decoding: JSONWriter.bytes(of: value, .compact), as: UTF8.self)
        }
    }

    /// An element of TLV: its tag and its text, its elements, or its bytes.
    private static func element(_ value: JSONValue, _ charset: CharacterSet) -> String {
        guard case .object(let object) = value, case .string(let tag) = object["tag"] else {
            return text(value, charset)
        }
        if case .string(let hex) = object["hex"], let number = UInt32(tag, radix: 16), TLVTag(number).isText {
            return "\(tag) '\(charset.decode(bytes(hex)))'"
        }
        return "\(tag) " + ((object["value"] ?? object["hex"]).map { text($0, charset) } ?? "")
    }

    /// - Parameter hex: two digits for each byte.
    private static func bytes(_ hex: String) -> [UInt8] {
        let digits = hex.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    private static func meaning(_ name: String, _ value: JSONValue) -> String? {
        guard case .integer(let number) = value, let code = UInt8(exactly: number) else { return nil }
        return switch name {
        case "terminal_status": TerminalStatus(code).germanText
        case "result_code", "aprc": ResultCode(code).germanText
        case "intermediate_status": (try? IntermediateStatus(code: code))?.germanText
        default: nil
        }
    }
}
