/// Encodes a value as JSON text.
///
/// Optional fields that are nil are left out, fields keep the order in which the type encodes them.
struct JSONEncoding: Encoder {
    let node: JSONNode
    let codingPath: [any CodingKey]
    let userInfo: [CodingUserInfoKey: Any] = [:]

    /// - Throws: `EncodingError` if a number is infinite or no number, which JSON cannot say.
    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let node = JSONNode()
        try JSONEncoding(node: node, codingPath: []).encode(value)
        var writer = JSONWriter()
        node.write(to: &writer)
        return writer.bytes
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        node.becomeObject()
        return KeyedEncodingContainer(JSONKeyedEncoding<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.becomeArray()
        return JSONUnkeyedEncoding(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        JSONSingleEncoding(encoder: self)
    }

    func field(_ key: any CodingKey) -> JSONEncoding {
        JSONEncoding(node: node.field(key.stringValue), codingPath: codingPath + [key])
    }

    func element() -> JSONEncoding {
        let path = codingPath + [JSONKey(node.elementCount)]
        return JSONEncoding(node: node.element(), codingPath: path)
    }
}

extension JSONEncoding {
    func encode(_ value: some Encodable) throws {
        if let value = value as? JSONValue { return node.set(value) }
        try value.encode(to: self)
    }

    func encode(double value: Double) throws {
        guard value.isFinite else {
            throw EncodingError.invalidValue(
                value, .init(codingPath: codingPath, debugDescription: "JSON has no word for \(value)"))
        }
        node.set(.number(value))
    }

    /// Numbers beyond `Int64` do not exist in the interface language.
    func encode(integer value: some FixedWidthInteger) throws {
        guard let value = Int64(exactly: value) else {
            throw EncodingError.invalidValue(
                value, .init(codingPath: codingPath, debugDescription: "\(value) is beyond the range of int"))
        }
        node.set(.integer(value))
    }
}
