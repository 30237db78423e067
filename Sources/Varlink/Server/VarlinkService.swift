internal import JSON
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

    /// Checks a call and reads its parameters.
    ///
    /// An unknown method is named before permission is asked for, a wrong parameter only after it was given.
    func prepare(
        _ call: IncomingCall, _ methodName: String, from peer: PeerCredentials
    ) async throws(VarlinkServiceError) -> PreparedCall {
        if let flag = call.invalidFlag { throw .invalidParameter(parameter: flag) }
        let method = try methods.method(named: methodName)
        guard await authorize(peer, methodName) else {
            report(.permissionDenied(peer, method: methodName))
            throw .permissionDenied
        }
        do {
            return try method.prepare(JSONDecoding(call.parameters, rejectsUnknownFields: true))
        } catch let error as DecodingError {
            throw .invalidParameter(parameter: error.parameterPath)
        } catch {
            throw .invalidParameter(parameter: "parameters")
        }
    }
}
