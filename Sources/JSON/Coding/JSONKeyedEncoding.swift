/// The fields of a JSON object while it is built.
struct JSONKeyedEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: JSONEncoding

    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil(forKey key: Key) { encoder.put(.null, at: key) }
    func encode(_ value: Bool, forKey key: Key) { encoder.put(.bool(value), at: key) }
    func encode(_ value: String, forKey key: Key) { encoder.put(.string(value), at: key) }
    func encode(_ value: Double, forKey key: Key) throws { encoder.put(try encoder.number(value, at: key), at: key) }
    func encode(_ value: Float, forKey key: Key) throws { try encode(Double(value), forKey: key) }
    func encode(_ value: Int, forKey key: Key) throws { encoder.put(try encoder.integer(value, at: key), at: key) }
    func encode(_ value: Int8, forKey key: Key) throws { encoder.put(try encoder.integer(value, at: key), at: key) }
    func encode(_ value: Int16, forKey key: Key) throws { encoder.put(try encoder.integer(value, at: key), at: key) }
    func encode(_ value: Int32, forKey key: Key) throws { encoder.put(try encoder.integer(value, at: key), at: key) }
    func encode(_ value: Int64, forKey key: Key) throws { encoder.put(try encoder.integer(value, at: key), at: key) }
    func encode(_ value: UInt, forKey key: Key) throws { encoder.put(try encoder.integer(value, at: key), at: key) }
    func encode(_ value: UInt8, forKey key: Key) throws { encoder.put(try encoder.integer(value, at: key), at: key) }
    func encode(_ value: UInt16, forKey key: Key) throws { encoder.put(try encoder.integer(value, at: key), at: key) }
    func encode(_ value: UInt32, forKey key: Key) throws { encoder.put(try encoder.integer(value, at: key), at: key) }
    func encode(_ value: UInt64, forKey key: Key) throws { encoder.put(try encoder.integer(value, at: key), at: key) }
    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { try encoder.field(key).encode(value) }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type, forKey key: Key
    ) -> KeyedEncodingContainer<NestedKey> {
        encoder.field(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        encoder.field(key).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { encoder }
    func superEncoder(forKey key: Key) -> any Encoder { encoder.field(key) }
}
