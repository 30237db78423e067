/// Why a call has no reply. Errors the service answered are thrown as themselves (`Failure` of the interface,
/// `VarlinkServiceError`).
public enum VarlinkClientError: Error, Equatable, Sendable {
    /// The service closed the connection before the last reply. Whether it did what it was asked is unknown.
    case connectionClosed
    /// No reply came in time. The connection is closed, because a late reply would be taken for that of the next call.
    case timedOut
    /// Another call on the connection waits for replies; open a second connection.
    case busy
    /// The service sent something that is no reply of the called method.
    case malformedReply(String)
    /// The service answered an error that neither the called interface nor `org.varlink.service` has.
    case unknownError(name: String, parameters: JSONValue)
}

extension VarlinkClientError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .connectionClosed: "the service closed the connection before it answered"
        case .timedOut: "the service did not answer in time"
        case .busy: "another call is still running on this connection"
        case .malformedReply(let what): "the service sent a malformed reply: \(what)"
        case .unknownError(let name, let parameters): "the service answered the unknown error \(name) \(parameters)"
        }
    }
}
