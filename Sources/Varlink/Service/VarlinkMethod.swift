/// A method with the function that answers its calls.
public struct VarlinkMethod: Sendable {
    /// The name within the interface, such as `Start`.
    public let name: String

    /// Reads the parameters; the returned function runs the call and sends its final reply.
    let prepare: @Sendable (any Decoder) throws -> PreparedCall

    /// - Parameter answer: what the method does; its result is the last or only reply.
    public init<Parameters: Decodable & Sendable, Reply: Encodable & Sendable>(
        _ name: String, answer: @escaping @Sendable (Parameters, VarlinkCall<Reply>) async throws -> Reply
    ) {
        self.name = name
        prepare = { decoder in
            let parameters = try Parameters(from: decoder)
            return { context in
                let call = VarlinkCall<Reply>(
                    method: context.method, peer: context.peer, wantsMore: context.wantsMore,
                    isOneway: context.isOneway
                ) { reply in
                    try await context.replies.send(ReplyEnvelope(parameters: reply, continues: true))
                }
                let reply = try await answer(parameters, call)
                if !context.isOneway { try await context.replies.send(ReplyEnvelope(parameters: reply)) }
            }
        }
    }
}

typealias PreparedCall = @Sendable (CallContext) async throws -> Void
