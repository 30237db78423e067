internal import JSON

/// A line of the record.
enum WireLine: Sendable {
    case head(WireHead)
    case entry(WireEntry)

    /// Ends with a newline.
    var bytes: [UInt8] {
        let value =
            switch self {
            case .head(let head): head.json
            case .entry(let entry): entry.json
            }
        return JSONWriter.bytes(of: value, .compact) + [UInt8(ascii: "\n")]
    }

    init(_ bytes: some Sequence<UInt8>) throws(WireFormatError) {
        let value: JSONValue
        do {
            value = try JSONParser.parse(Array(bytes))
        } catch {
            throw WireFormatError("\(error)")
        }
        let fields = try Fields(value)
        self = fields.has("wire") ? .head(try WireHead(fields)) : .entry(try WireEntry(fields))
    }
}
