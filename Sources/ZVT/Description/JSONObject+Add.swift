internal import JSON

extension JSONObject {
    /// Adds a member. A key that comes again gets a number, so nothing is lost: `trace`, `trace_2`.
    mutating func add(_ key: String, _ value: JSONValue) {
        var unique = key
        var count = 1
        while !append(unique, value) {
            count += 1
            unique = "\(key)_\(count)"
        }
    }

    mutating func add(_ key: String, _ number: some BinaryInteger) { add(key, .integer(Int64(clamping: number))) }

    mutating func add(_ key: String, _ string: String) { add(key, .string(string)) }
}
