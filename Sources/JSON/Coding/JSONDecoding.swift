/// Decodes a type from a JSON value.
///
/// A class, because containers are copied at every field that is read from them.
public final class JSONDecoding: Decoder {
    public let value: JSONValue
    /// Whether a field the type does not have is an error. A server wants to know of a misspelt optional parameter; a
    /// client overlooks what a newer server adds to its replies.
    let rejectsUnknownFields: Bool
    /// The value this one is part of, and under which key; nil for the outermost.
    private let place: (outer: JSONDecoding, key: any CodingKey)?

    public var userInfo: [CodingUserInfoKey: Any] { [:] }

    public init(_ value: JSONValue, rejectsUnknownFields: Bool) {
        self.value = value
        self.rejectsUnknownFields = rejectsUnknownFields
        place = nil
    }

    private init(_ value: JSONValue, within outer: JSONDecoding, at key: any CodingKey) {
        self.value = value
        rejectsUnknownFields = outer.rejectsUnknownFields
        place = (outer, key)
    }

    public var codingPath: [any CodingKey] {
        var path: [any CodingKey] = []
        var next = place
        while let place = next {
            path.append(place.key)
            next = place.outer.place
        }
        return path.reversed()
    }

    /// - Throws: `DecodingError` with the path of what is missing, unknown or of another type, or what the type's own
    ///   decoding throws.
    public func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == JSONValue.self, let value = value as? Value { return value }
        return try Value(from: self)
    }

    public func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let fields) = value else { throw mismatch([String: JSONValue].self) }
        if rejectsUnknownFields, let unknown = fields.members.first(where: { Key(stringValue: $0.name) == nil }) {
            throw DecodingError.dataCorrupted(
                .init(codingPath: codingPath + [JSONKey(unknown.name)], debugDescription: "there is no such field"))
        }
        return KeyedDecodingContainer(JSONKeyedDecoding(fields: fields, decoder: self))
    }

    public func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = value else { throw mismatch([JSONValue].self) }
        return JSONUnkeyedDecoding(elements: elements, decoder: self)
    }

    public func singleValueContainer() -> any SingleValueDecodingContainer {
        JSONSingleDecoding(decoder: self)
    }
}

extension JSONDecoding {
    func nested(_ value: JSONValue, at key: any CodingKey) -> JSONDecoding {
        JSONDecoding(value, within: self, at: key)
    }

    func mismatch(_ type: any Any.Type, at key: (any CodingKey)? = nil) -> DecodingError {
        .typeMismatch(
            type, .init(codingPath: codingPath + (key.map { [$0] } ?? []), debugDescription: "the value is no \(type)"))
    }
}
