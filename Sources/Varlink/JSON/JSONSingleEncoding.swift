/// A JSON value that is neither array nor object while it is built.
struct JSONSingleEncoding: SingleValueEncodingContainer {
    let encoder: JSONEncoding

    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil() { encoder.node.set(.null) }
    func encode(_ value: Bool) { encoder.node.set(.bool(value)) }
    func encode(_ value: String) { encoder.node.set(.string(value)) }
    func encode(_ value: Double) throws { try encoder.encode(double: value) }
    func encode(_ value: Float) throws { try encoder.encode(double: Double(value)) }
    func encode(_ value: Int) throws { try encoder.encode(integer: value) }
    func encode(_ value: Int8) throws { try encoder.encode(integer: value) }
    func encode(_ value: Int16) throws { try encoder.encode(integer: value) }
    func encode(_ value: Int32) throws { try encoder.encode(integer: value) }
    func encode(_ value: Int64) throws { try encoder.encode(integer: value) }
    func encode(_ value: UInt) throws { try encoder.encode(integer: value) }
    func encode(_ value: UInt8) throws { try encoder.encode(integer: value) }
    func encode(_ value: UInt16) throws { try encoder.encode(integer: value) }
    func encode(_ value: UInt32) throws { try encoder.encode(integer: value) }
    func encode(_ value: UInt64) throws { try encoder.encode(integer: value) }
    func encode<Value: Encodable>(_ value: Value) throws { try encoder.encode(value) }
}
