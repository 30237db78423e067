/// Encodes a value as JSON.
///
/// Optional fields that are nil are left out, fields keep the order in which the type encodes them.
public struct JSONEncoding: Encoder {
    let node: JSONNode
    let path: JSONPath

    public var codingPath: [any CodingKey] { path.keys }
    public var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// The text of a value.
    ///
    /// - Throws: `EncodingError` if a number is infinite or no number, which JSON cannot say, or a whole number is beyond
    ///   `Int64`; else what the value's own encoding throws.
    public static func bytes(of value: some Encodable, _ spelling: JSONSpelling = .compact) throws -> [UInt8] {
        let node = try node(of: value)
        // Only a value knows its members' names all at once, to order them.
        if spelling == .canonical { return JSONWriter.bytes(of: node.value, spelling) }
        var writer = JSONWriter(spelling)
        node.write(to: &writer)
        return writer.bytes
    }

    /// The value as JSON.
    ///
    /// - Throws: as ``bytes(of:_:)``
    public static func value(of value: some Encodable) throws -> JSONValue {
        try node(of: value).value
    }

    private static func node(of value: some Encodable) throws -> JSONNode {
        let node = JSONNode()
        try JSONEncoding(node: node, path: .root).encode(value)
        return node
    }

    public func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        node.becomeObject()
        return KeyedEncodingContainer(JSONKeyedEncoding<Key>(encoder: self))
    }

    public func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.becomeArray()
        return JSONUnkeyedEncoding(encoder: self)
    }

    public func singleValueContainer() -> any SingleValueEncodingContainer {
        JSONSingleEncoding(encoder: self)
    }
}

extension JSONEncoding {
    /// Looks at the type before the value, because a cast that fails costs.
    func encode<Value: Encodable>(_ value: Value) throws {
        if Value.self == JSONValue.self, let value = value as? JSONValue { return node.set(value) }
        try value.encode(to: self)
    }

    /// The encoder of a field that is still to be filled.
    func field(_ key: any CodingKey) -> JSONEncoding {
        let field = JSONNode()
        node.append(.node(field), named: key.stringValue)
        return JSONEncoding(node: field, path: .within(path, key))
    }

    /// The encoder of an element that is still to be filled.
    func element() -> JSONEncoding {
        let key = JSONKey(node.elementCount)
        let element = JSONNode()
        node.append(.node(element))
        return JSONEncoding(node: element, path: .within(path, key))
    }

    func put(_ value: JSONValue, at key: some CodingKey) {
        node.append(.value(value), named: key.stringValue)
    }

    func number(_ value: Double, at key: @autoclosure () -> (any CodingKey)? = nil) throws -> JSONValue {
        guard value.isFinite else { throw unspeakable(value, "JSON has no word for \(value)", at: key()) }
        return .number(value)
    }

    func integer(_ value: some FixedWidthInteger, at key: @autoclosure () -> (any CodingKey)? = nil) throws -> JSONValue
    {
        guard let integer = Int64(exactly: value) else {
            throw unspeakable(value, "\(value) is beyond the range of 64 bits", at: key())
        }
        return .integer(integer)
    }

    private func unspeakable(_ value: Any, _ reason: String, at key: (any CodingKey)?) -> EncodingError {
        .invalidValue(value, .init(codingPath: codingPath + (key.map { [$0] } ?? []), debugDescription: reason))
    }
}
