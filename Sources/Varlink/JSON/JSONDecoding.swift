/// Decodes a type from a JSON value.
struct JSONDecoding: Decoder {
    let value: JSONValue
    let codingPath: [any CodingKey]
    /// Whether a field the type does not have is an error. A server wants to know of a misspelt optional parameter; a
    /// client overlooks what a newer server adds to its replies.
    let rejectsUnknownFields: Bool
    let userInfo: [CodingUserInfoKey: Any] = [:]

    init(_ value: JSONValue, at path: [any CodingKey] = [], rejectsUnknownFields: Bool) {
        self.value = value
        codingPath = path
        self.rejectsUnknownFields = rejectsUnknownFields
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let fields) = value else { throw mismatch([String: JSONValue].self) }
        if rejectsUnknownFields, let unknown = fields.keys.first(where: { Key(stringValue: $0) == nil }) {
            throw DecodingError.dataCorrupted(
                .init(codingPath: codingPath + [JSONKey(unknown)], debugDescription: "there is no such field"))
        }
        return KeyedDecodingContainer(JSONKeyedDecoding(fields: fields, decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = value else { throw mismatch([JSONValue].self) }
        return JSONUnkeyedDecoding(elements: elements, decoder: self)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer {
        JSONSingleDecoding(decoder: self)
    }

    func nested(_ value: JSONValue, at key: any CodingKey) -> JSONDecoding {
        JSONDecoding(value, at: codingPath + [key], rejectsUnknownFields: rejectsUnknownFields)
    }
}

extension JSONDecoding {
    func bool() throws -> Bool {
        guard case .bool(let value) = value else { throw mismatch(Bool.self) }
        return value
    }

    func string() throws -> String {
        guard case .string(let value) = value else { throw mismatch(String.self) }
        return value
    }

    func double() throws -> Double {
        switch value {
        case .number(let value): return value
        case .integer(let value): return Double(value)
        case .null, .bool, .string, .array, .object: throw mismatch(Double.self)
        }
    }

    /// A number such as `1.0` is taken as whole while a `Double` is sure to hold it exactly.
    func integer<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
        let whole: Int64? =
            switch value {
            case .integer(let value): value
            case .number(let value) where value.magnitude <= 0x1p53: Int64(exactly: value)
            case .number, .null, .bool, .string, .array, .object: nil
            }
        guard let whole, let value = Value(exactly: whole) else { throw mismatch(type) }
        return value
    }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if let value = value as? Value, type == JSONValue.self { return value }
        return try Value(from: self)
    }

    func mismatch(_ type: any Any.Type) -> DecodingError {
        .typeMismatch(type, .init(codingPath: codingPath, debugDescription: "the value is no \(type)"))
    }
}

/// A key that is no field of a type: the index in an array, or an unknown name.
struct JSONKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(_ name: String) {
        stringValue = name
        intValue = nil
    }

    init(_ index: Int) {
        stringValue = String(index)
        intValue = index
    }

    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { self.init(intValue) }
}
