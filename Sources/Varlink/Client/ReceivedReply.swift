/// A reply as a client receives it.
struct ReceivedReply<Parameters: Decodable>: Decodable {
    let parameters: Parameters
    /// Whether further replies follow.
    let continues: Bool

    private enum CodingKeys: String, CodingKey {
        case parameters, continues, error
    }

    /// - Throws: the error the service answered, or `DecodingError` if the message is no reply of the method.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let name = try container.decodeIfPresent(String.self, forKey: .error) {
            throw try Self.failure(named: name, container, known: decoder.knownFailures)
        }
        continues = try container.decodeIfPresent(Bool.self, forKey: .continues) ?? false
        parameters = try Parameters(from: try Self.parameters(in: container))
    }

    private static func parameters(in container: KeyedDecodingContainer<CodingKeys>) throws -> any Decoder {
        guard container.contains(.parameters), try !container.decodeNil(forKey: .parameters) else {
            return EmptyObjectDecoder()
        }
        return try container.superDecoder(forKey: .parameters)
    }

    private static func failure(
        named name: String, _ container: KeyedDecodingContainer<CodingKeys>, known: [any VarlinkFailure.Type]
    ) throws -> any Error {
        for type in known {
            if let failure = try type.init(varlinkName: name, parameters: try parameters(in: container)) {
                return failure
            }
        }
        let parameters = try container.decodeIfPresent(JSONValue.self, forKey: .parameters) ?? .object([:])
        return VarlinkClientError.unknownError(name: name, parameters: parameters)
    }
}

extension Decoder {
    fileprivate var knownFailures: [any VarlinkFailure.Type] {
        ReplyFailures.key.flatMap { userInfo[$0] as? [any VarlinkFailure.Type] } ?? []
    }
}

/// Where `ReceivedReply` finds the errors the called interface has.
enum ReplyFailures {
    static let key = CodingUserInfoKey(rawValue: "org.varlink.failures")
}
