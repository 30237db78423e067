/// JSON as far as the journal needs it: no null and no fractions (FORMAT.md, "Canonical form of a body").
enum JSONValue: Hashable, Sendable {
    case string(String)
    case integer(Int64)
    case bool(Bool)
    case array([JSONValue])
    case object([Member])

    /// Members are sorted by their names' UTF-8 bytes and occur once.
    struct Member: Hashable, Sendable {
        let name: String
        let value: JSONValue
    }

    /// How deep values may be nested; the deepest event needs eight.
    static let mostDepth = 32
}

/// A body that is not in canonical form, or a value that has none.
struct JSONFault: Error, Hashable, Sendable, CustomStringConvertible {
    let reason: String
    /// The byte of the body, where there is a body.
    let offset: Int?

    init(_ reason: String, at offset: Int? = nil) {
        self.reason = reason
        self.offset = offset
    }

    var description: String { offset.map { "\(reason) at byte \($0)" } ?? reason }
}
