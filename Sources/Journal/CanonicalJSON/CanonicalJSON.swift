internal import JSON

/// The one spelling that a value has in the journal (FORMAT.md, "Canonical form of a body").
enum CanonicalJSON {
    /// - Throws: ``CanonicalFault`` for what has no canonical form, such as fractions; `EncodingError` for whole numbers
    ///   beyond 64 bits; or what the value's own encoding throws.
    static func bytes(of value: some Encodable) throws -> [UInt8] {
        try bytes(of: try JSONEncoding.value(of: value))
    }

    /// - Throws: ``CanonicalFault`` for another spelling; `JSONSyntaxError` for what is no JSON; ``BodyMismatch`` for
    ///   what has another shape; or what the type's own decoding throws.
    static func value<Value: Decodable>(_ type: Value.Type, of bytes: [UInt8]) throws -> Value {
        do {
            return try JSONDecoding(try value(of: bytes), rejectsUnknownFields: false).decode(type)
        } catch let error as DecodingError {
            throw BodyMismatch(error)
        }
    }

    /// Only what would be written so is taken: the value is written again and the bytes are compared.
    static func value(of bytes: [UInt8]) throws -> JSONValue {
        let value = try JSONParser.parse(bytes)
        let canonical = try self.bytes(of: value)
        guard canonical == bytes else {
            throw CanonicalFault.spelling(offset: zip(canonical, bytes).prefix { $0 == $1 }.count)
        }
        return value
    }

    private static func bytes(of value: JSONValue) throws(CanonicalFault) -> [UInt8] {
        if let fault = fault(of: value) { throw fault }
        return JSONWriter.bytes(of: value, .canonical)
    }

    private static func fault(of value: JSONValue, in member: JSONObject.Member? = nil) -> CanonicalFault? {
        switch value {
        case .null: .null(member: member?.name)
        case .number: .fraction(member: member?.name)
        case .bool, .integer, .string: nil
        case .array(let elements): elements.lazy.compactMap { fault(of: $0, in: member) }.first
        case .object(let object): object.members.lazy.compactMap { fault(of: $0.value, in: $0) }.first
        }
    }
}
