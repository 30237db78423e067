/// A reply as it goes over the wire (varlink.org, "Method Call").
struct ReplyEnvelope<Parameters: Encodable>: Encodable {
    let parameters: Parameters
    var continues: Bool?

    init(parameters: Parameters, continues: Bool? = nil) {
        self.parameters = parameters
        self.continues = continues
    }
}

/// An error reply; it is always the last of its call.
struct ErrorEnvelope: Encodable {
    let failure: any VarlinkFailure

    private enum CodingKeys: String, CodingKey {
        case error, parameters
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(failure.varlinkName, forKey: .error)
        if let parameters = failure.parameters { try container.encode(parameters, forKey: .parameters) }
    }
}
