/// Encodes into a ``JSONNode``. One generic method stands for all of a container's requirements, since numbers, texts and structures
/// differ only in `scalar(_:)`.
struct JSONEncoding: Encoder {
    let node: JSONNode
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// - Throws: ``JSONFault`` for what has no canonical form, such as fractions, or what the value's own encoding throws.
    static func bytes(of value: some Encodable) throws -> [UInt8] {
        let node = JSONNode()
        try put(value, into: node)
        var writer = JSONWriter()
        writer.write(try node.value())
        return writer.bytes
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        node.becomeObject()
        return KeyedEncodingContainer(JSONKeyedEncoding(node: node))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.becomeArray()
        return JSONUnkeyedEncoding(node: node)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        JSONSingleEncoding(node: node)
    }

    /// A value as a part of another one.
    fileprivate static func part<Value: Encodable>(of value: Value) throws -> JSONNode.Part {
        if let scalar = try scalar(value) { return .value(scalar) }
        let node = JSONNode()
        try value.encode(to: JSONEncoding(node: node))
        return .node(node)
    }

    fileprivate static func put<Value: Encodable>(_ value: Value, into node: JSONNode) throws {
        if let scalar = try scalar(value) {
            node.set(scalar)
        } else {
            try value.encode(to: JSONEncoding(node: node))
        }
    }

    /// Looks at types before values, because a cast that fails is what costs.
    private static func scalar<Value: Encodable>(_ value: Value) throws -> JSONValue? {
        if Value.self == String.self, let text = value as? String { return .string(text) }
        if Value.self == Bool.self, let flag = value as? Bool { return .bool(flag) }
        if JSONInteger.isOne(Value.self), let number = value as? any BinaryInteger {
            guard let integer = Int64(exactly: number) else { throw JSONFault("\(number) does not fit 64 bits") }
            return .integer(integer)
        }
        if Value.self == Double.self || Value.self == Float.self { throw JSONFault("\(value) may have a fraction") }
        return nil
    }
}

private struct JSONKeyedEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: JSONNode
    var codingPath: [any CodingKey] { [] }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        node.append(try JSONEncoding.part(of: value), named: key.stringValue)
    }

    func encodeNil(forKey key: Key) throws {
        throw JSONFault("\(key.stringValue) is null; what is not there is left out")
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy keyType: NestedKey.Type, forKey key: Key
    ) -> KeyedEncodingContainer<NestedKey> {
        JSONEncoding(node: added(key)).container(keyedBy: keyType)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        JSONEncoding(node: added(key)).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { JSONEncoding(node: added("super")) }

    func superEncoder(forKey key: Key) -> any Encoder { JSONEncoding(node: added(key)) }

    private func added(_ key: Key) -> JSONNode { added(key.stringValue) }

    private func added(_ name: String) -> JSONNode {
        let member = JSONNode()
        node.append(.node(member), named: name)
        return member
    }
}

private struct JSONUnkeyedEncoding: UnkeyedEncodingContainer {
    let node: JSONNode
    var codingPath: [any CodingKey] { [] }
    var count: Int { node.count }

    func encode<Value: Encodable>(_ value: Value) throws {
        node.append(try JSONEncoding.part(of: value))
    }

    func encodeNil() throws {
        throw JSONFault("an element is null")
    }

    func nestedContainer<NestedKey: CodingKey>(keyedBy keyType: NestedKey.Type) -> KeyedEncodingContainer<NestedKey> {
        JSONEncoding(node: added()).container(keyedBy: keyType)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { JSONEncoding(node: added()).unkeyedContainer() }

    func superEncoder() -> any Encoder { JSONEncoding(node: added()) }

    private func added() -> JSONNode {
        let element = JSONNode()
        node.append(.node(element))
        return element
    }
}

private struct JSONSingleEncoding: SingleValueEncodingContainer {
    let node: JSONNode
    var codingPath: [any CodingKey] { [] }

    func encode<Value: Encodable>(_ value: Value) throws {
        try JSONEncoding.put(value, into: node)
    }

    func encodeNil() throws {
        throw JSONFault("a value is null")
    }
}
