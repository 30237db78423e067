import NIOCore

/// Decides whether a peer may call a method, such as `org.example.Payments.Start`. Asked for every call of an existing
/// method, those of `org.varlink.service` included.
public typealias VarlinkAuthorization = @Sendable (_ peer: PeerCredentials, _ method: String) async -> Bool

/// What all connections of a server share.
struct VarlinkService: Sendable {
    let limits: VarlinkServerLimits
    let methods: MethodTable
    let authorize: VarlinkAuthorization
    let report: @Sendable (VarlinkServerEvent) -> Void

    /// - Returns: nil if the message is no JSON object.
    func read(_ message: ByteBuffer) -> IncomingCall? {
        guard let key = IncomingCall.methodTableKey else { return nil }
        return try? MessageCoding.decode(IncomingCall.self, from: message, userInfo: [key: methods])
    }

    /// An unknown method is named before permission is asked for, a wrong parameter only after it was given.
    func admit(_ call: IncomingCall, from peer: PeerCredentials) async throws(VarlinkServiceError) -> PreparedCall {
        if !call.method.isEmpty {
            _ = try methods.method(named: call.method)
            guard await authorize(peer, call.method) else {
                report(.permissionDenied(peer, method: call.method))
                throw .permissionDenied
            }
        }
        return try call.outcome.get()
    }
}
