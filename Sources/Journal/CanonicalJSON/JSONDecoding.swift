/// Decodes from a ``JSONValue``. As in ``JSONEncoding`` one generic method stands for all of a container's requirements.
struct JSONDecoding: Decoder {
    let value: JSONValue
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// - Throws: ``JSONFault`` for what is not in canonical form or of another shape, or what the type's own decoding throws.
    static func value<Value: Decodable>(_ type: Value.Type, of bytes: [UInt8]) throws -> Value {
        try get(type, from: try JSONReader.value(of: bytes))
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let members) = value else { throw JSONFault("no object where one belongs") }
        return KeyedDecodingContainer(JSONKeyedDecoding(members: members))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = value else { throw JSONFault("no array where one belongs") }
        return JSONUnkeyedDecoding(elements: elements)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer {
        JSONSingleDecoding(value: value)
    }

    fileprivate static func get<Value: Decodable>(_ type: Value.Type, from value: JSONValue) throws -> Value {
        if type == String.self {
            if case .string(let text) = value, let text = text as? Value { return text }
            throw JSONFault("no text where one belongs")
        }
        if type == Bool.self {
            if case .bool(let flag) = value, let flag = flag as? Value { return flag }
            throw JSONFault("no truth value where one belongs")
        }
        if JSONInteger.isOne(type) {
            if case .integer(let number) = value, let number = JSONInteger.value(type, of: number) { return number }
            throw JSONFault("no number that fits where one belongs")
        }
        return try type.init(from: JSONDecoding(value: value))
    }
}

private struct JSONKeyedDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let members: [JSONValue.Member]
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { members.compactMap { Key(stringValue: $0.name) } }

    func contains(_ key: Key) -> Bool { member(key.stringValue) != nil }

    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try JSONDecoding.get(type, from: try required(key))
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        try member(key.stringValue).map { try JSONDecoding.get(type, from: $0) }
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<NestedKey> {
        try JSONDecoding(value: try required(key)).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try JSONDecoding(value: try required(key)).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { JSONDecoding(value: try required("super")) }

    func superDecoder(forKey key: Key) throws -> any Decoder { JSONDecoding(value: try required(key)) }

    private func member(_ name: String) -> JSONValue? { members.first { $0.name == name }?.value }

    private func required(_ key: Key) throws -> JSONValue { try required(key.stringValue) }

    private func required(_ name: String) throws -> JSONValue {
        guard let value = member(name) else { throw JSONFault("\(name) is missing") }
        return value
    }
}

private struct JSONUnkeyedDecoding: UnkeyedDecodingContainer {
    let elements: [JSONValue]
    private(set) var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex >= elements.count }

    init(elements: [JSONValue]) {
        self.elements = elements
    }

    mutating func decodeNil() -> Bool { false }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try JSONDecoding.get(type, from: try next())
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) throws -> KeyedDecodingContainer<NestedKey> {
        try JSONDecoding(value: try next()).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try JSONDecoding(value: try next()).unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { JSONDecoding(value: try next()) }

    private mutating func next() throws -> JSONValue {
        guard currentIndex < elements.count else { throw JSONFault("an element is missing") }
        defer { currentIndex += 1 }
        return elements[currentIndex]
    }
}

private struct JSONSingleDecoding: SingleValueDecodingContainer {
    let value: JSONValue
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try JSONDecoding.get(type, from: value)
    }
}
