/// A JSON value that is neither array nor object while it is built.
struct JSONSingleEncoding: SingleValueEncodingContainer {
    let encoder: JSONEncoding

    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil() { encoder.node.set(.null) }
    func encode(_ value: Bool) { encoder.node.set(.bool(value)) }
    func encode(_ value: String) { encoder.node.set(.string(value)) }
    func encode(_ value: Double) throws { encoder.node.set(try encoder.number(value)) }
    func encode(_ value: Float) throws { try encode(Double(value)) }
    func encode(_ value: Int) throws { encoder.node.set(try encoder.integer(value)) }
    func encode(_ value: Int8) throws { encoder.node.set(try encoder.integer(value)) }
    func encode(_ value: Int16) throws { encoder.node.set(try encoder.integer(value)) }
    func encode(_ value: Int32) throws { encoder.node.set(try encoder.integer(value)) }
    func encode(_ value: Int64) throws { encoder.node.set(try encoder.integer(value)) }
    func encode(_ value: UInt) throws { encoder.node.set(try encoder.integer(value)) }
    func encode(_ value: UInt8) throws { encoder.node.set(try encoder.integer(value)) }
    func encode(_ value: UInt16) throws { encoder.node.set(try encoder.integer(value)) }
    func encode(_ value: UInt32) throws { encoder.node.set(try encoder.integer(value)) }
    func encode(_ value: UInt64) throws { encoder.node.set(try encoder.integer(value)) }
    func encode<Value: Encodable>(_ value: Value) throws { try encoder.encode(value) }
}
