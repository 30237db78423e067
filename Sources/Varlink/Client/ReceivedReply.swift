internal import JSON

/// A reply as a client receives it (varlink.org, "Method Call").
struct ReceivedReply<Parameters: Decodable> {
    let parameters: Parameters
    /// Whether further replies follow.
    let continues: Bool

    /// - Parameter failures: the errors the called interface has.
    /// - Throws: the error the service answered, or `VarlinkClientError.malformedReply`.
    init(_ fields: JSONObject, failures: [any VarlinkFailure.Type]) throws {
        let decoder = JSONDecoding(.parameters(in: fields), rejectsUnknownFields: false)
        do {
            switch fields["error"] {
            case nil, .null: break
            case .string(let name): throw try Self.failure(named: name, decoder, failures)
            case .bool, .integer, .number, .array, .object:
                throw VarlinkClientError.malformedReply("the name of the error is no string")
            }
            parameters = try Parameters(from: decoder)
        } catch let error as DecodingError {
            throw VarlinkClientError.malformedReply("'\(error.parameterPath)' is missing or wrong")
        }
        continues = fields["continues"] == .bool(true)
    }

    private static func failure(
        named name: String, _ decoder: JSONDecoding, _ failures: [any VarlinkFailure.Type]
    ) throws -> any Error {
        for type in failures + [VarlinkServiceError.self] {
            if let failure = try type.init(varlinkName: name, parameters: decoder) { return failure }
        }
        return VarlinkClientError.unknownError(name: name, parameters: decoder.value)
    }
}
