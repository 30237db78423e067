/// The elements of a JSON array while it is built.
struct JSONUnkeyedEncoding: UnkeyedEncodingContainer {
    let encoder: JSONEncoding

    var codingPath: [any CodingKey] { encoder.codingPath }
    var count: Int { encoder.node.elementCount }

    func encodeNil() { put(.null) }
    func encode(_ value: Bool) { put(.bool(value)) }
    func encode(_ value: String) { put(.string(value)) }
    func encode(_ value: Double) throws { put(try encoder.number(value, at: next)) }
    func encode(_ value: Float) throws { try encode(Double(value)) }
    func encode(_ value: Int) throws { put(try encoder.integer(value, at: next)) }
    func encode(_ value: Int8) throws { put(try encoder.integer(value, at: next)) }
    func encode(_ value: Int16) throws { put(try encoder.integer(value, at: next)) }
    func encode(_ value: Int32) throws { put(try encoder.integer(value, at: next)) }
    func encode(_ value: Int64) throws { put(try encoder.integer(value, at: next)) }
    func encode(_ value: UInt) throws { put(try encoder.integer(value, at: next)) }
    func encode(_ value: UInt8) throws { put(try encoder.integer(value, at: next)) }
    func encode(_ value: UInt16) throws { put(try encoder.integer(value, at: next)) }
    func encode(_ value: UInt32) throws { put(try encoder.integer(value, at: next)) }
    func encode(_ value: UInt64) throws { put(try encoder.integer(value, at: next)) }
    func encode<Value: Encodable>(_ value: Value) throws { try encoder.element().encode(value) }

    func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type) -> KeyedEncodingContainer<NestedKey> {
        encoder.element().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.element().unkeyedContainer() }
    func superEncoder() -> any Encoder { encoder.element() }

    private func put(_ value: JSONValue) { encoder.node.append(.value(value)) }
    private var next: JSONKey { JSONKey(count) }
}
