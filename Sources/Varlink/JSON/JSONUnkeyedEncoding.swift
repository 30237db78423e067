/// The elements of a JSON array while it is built.
struct JSONUnkeyedEncoding: UnkeyedEncodingContainer {
    let encoder: JSONEncoding

    var codingPath: [any CodingKey] { encoder.codingPath }
    var count: Int { encoder.node.elementCount }

    func encodeNil() { encoder.element().node.set(.null) }
    func encode(_ value: Bool) { encoder.element().node.set(.bool(value)) }
    func encode(_ value: String) { encoder.element().node.set(.string(value)) }
    func encode(_ value: Double) throws { try encoder.element().encode(double: value) }
    func encode(_ value: Float) throws { try encoder.element().encode(double: Double(value)) }
    func encode(_ value: Int) throws { try encoder.element().encode(integer: value) }
    func encode(_ value: Int8) throws { try encoder.element().encode(integer: value) }
    func encode(_ value: Int16) throws { try encoder.element().encode(integer: value) }
    func encode(_ value: Int32) throws { try encoder.element().encode(integer: value) }
    func encode(_ value: Int64) throws { try encoder.element().encode(integer: value) }
    func encode(_ value: UInt) throws { try encoder.element().encode(integer: value) }
    func encode(_ value: UInt8) throws { try encoder.element().encode(integer: value) }
    func encode(_ value: UInt16) throws { try encoder.element().encode(integer: value) }
    func encode(_ value: UInt32) throws { try encoder.element().encode(integer: value) }
    func encode(_ value: UInt64) throws { try encoder.element().encode(integer: value) }
    func encode<Value: Encodable>(_ value: Value) throws { try encoder.element().encode(value) }

    func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type) -> KeyedEncodingContainer<NestedKey> {
        encoder.element().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.element().unkeyedContainer() }
    func superEncoder() -> any Encoder { encoder.element() }
}
