/// The elements of a JSON array.
struct JSONUnkeyedDecoding: UnkeyedDecodingContainer {
    let elements: [JSONValue]
    let decoder: JSONDecoding
    private(set) var currentIndex = 0

    init(elements: [JSONValue], decoder: JSONDecoding) {
        self.elements = elements
        self.decoder = decoder
    }

    var codingPath: [any CodingKey] { decoder.codingPath }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex >= elements.count }

    mutating func decodeNil() throws -> Bool {
        guard try value().isNull else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode(_ type: Bool.Type) throws -> Bool { try read { $0.bool } }
    mutating func decode(_ type: String.Type) throws -> String { try read { $0.string } }
    mutating func decode(_ type: Double.Type) throws -> Double { try read { $0.double } }
    mutating func decode(_ type: Float.Type) throws -> Float { try read { $0.float } }
    mutating func decode(_ type: Int.Type) throws -> Int { try read { $0.integer() } }
    mutating func decode(_ type: Int8.Type) throws -> Int8 { try read { $0.integer() } }
    mutating func decode(_ type: Int16.Type) throws -> Int16 { try read { $0.integer() } }
    mutating func decode(_ type: Int32.Type) throws -> Int32 { try read { $0.integer() } }
    mutating func decode(_ type: Int64.Type) throws -> Int64 { try read { $0.integer() } }
    mutating func decode(_ type: UInt.Type) throws -> UInt { try read { $0.integer() } }
    mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try read { $0.integer() } }
    mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try read { $0.integer() } }
    mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try read { $0.integer() } }
    mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try read { $0.integer() } }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try next { try $0.decode(type) }
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) throws -> KeyedDecodingContainer<NestedKey> {
        try next { try $0.container(keyedBy: type) }
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try next { try $0.unkeyedContainer() }
    }

    mutating func superDecoder() throws -> any Decoder { try next { $0 } }

    private mutating func read<Scalar>(_ scalar: (JSONValue) -> Scalar?) throws -> Scalar {
        guard let scalar = scalar(try value()) else {
            throw decoder.mismatch(Scalar.self, at: JSONKey(currentIndex))
        }
        currentIndex += 1
        return scalar
    }

    private mutating func next<Value>(_ read: (JSONDecoding) throws -> Value) throws -> Value {
        let value = try read(decoder.nested(try value(), at: JSONKey(currentIndex)))
        currentIndex += 1
        return value
    }

    private func value() throws -> JSONValue {
        guard !isAtEnd else {
            throw DecodingError.valueNotFound(
                JSONValue.self,
                .init(codingPath: codingPath + [JSONKey(currentIndex)], debugDescription: "the array ends before"))
        }
        return elements[currentIndex]
    }
}
