/// What a server tells its owner, for the log.
public enum VarlinkServerEvent: Sendable {
    /// A connection was closed at once: the server has as many as it may have, all together or of this user.
    case connectionRefused(PeerCredentials)
    /// A peer sent something that is no varlink call; its connection was closed.
    case protocolViolation(PeerCredentials, reason: String)
    /// A peer left a reply unread for too long; its connection was closed.
    case slowReader(PeerCredentials)
    /// A peer called a method it may not call.
    case permissionDenied(PeerCredentials, method: String)
    /// A handler threw an error its interface does not have; the caller got `InternalError`.
    case unexpectedError(PeerCredentials, method: String, any Error)
    /// A listening socket failed; the server no longer answers on it.
    case listenerFailed(any Error)
}
