import JSON

/// JSON as programs read it: one line, keys sorted, the field names of the varlink interfaces.
enum JSONText {
    static func line(_ value: some Encodable) -> String {
        // Only a number that is not finite cannot be encoded, and no interface has fields of floating point.
        guard let bytes = try? JSONEncoding.bytes(of: value, .canonical) else { return "null" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
