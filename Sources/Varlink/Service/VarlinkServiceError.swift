/// The errors every service can answer (interface `org.varlink.service`).
///
/// The first four are those of varlink.org; `permissionDenied` and `expectedMore` are systemd's additions, and
/// `internalError` is ours. `ServiceInterface.description` tells clients about all of them.
public enum VarlinkServiceError: VarlinkFailure {
    /// The service does not have the interface.
    case interfaceNotFound(interface: String)
    /// The interface does not have the method.
    case methodNotFound(method: String)
    /// The interface has the method, this service does not do it.
    case methodNotImplemented(method: String)
    /// A parameter is missing, has the wrong type or a value that is not allowed; the path to it, such as `lines[2].amount`.
    case invalidParameter(parameter: String)
    /// The peer may not call the method.
    case permissionDenied
    /// The method answers only calls made with `more`.
    case expectedMore
    /// The service failed in a way its interfaces do not describe; its log says how.
    case internalError
}

extension VarlinkServiceError {
    private struct InterfaceNotFound: Codable { let interface: String }
    private struct Method: Codable { let method: String }
    private struct InvalidParameter: Codable { let parameter: String }

    public var varlinkName: String {
        switch self {
        case .interfaceNotFound: "org.varlink.service.InterfaceNotFound"
        case .methodNotFound: "org.varlink.service.MethodNotFound"
        case .methodNotImplemented: "org.varlink.service.MethodNotImplemented"
        case .invalidParameter: "org.varlink.service.InvalidParameter"
        case .permissionDenied: "org.varlink.service.PermissionDenied"
        case .expectedMore: "org.varlink.service.ExpectedMore"
        case .internalError: "org.varlink.service.InternalError"
        }
    }

    public var parameters: (any Encodable & Sendable)? {
        switch self {
        case .interfaceNotFound(let interface): InterfaceNotFound(interface: interface)
        case .methodNotFound(let method), .methodNotImplemented(let method): Method(method: method)
        case .invalidParameter(let parameter): InvalidParameter(parameter: parameter)
        case .permissionDenied, .expectedMore, .internalError: nil
        }
    }

    public init?(varlinkName: String, parameters decoder: any Decoder) throws {
        switch varlinkName {
        case "org.varlink.service.InterfaceNotFound":
            self = .interfaceNotFound(interface: try InterfaceNotFound(from: decoder).interface)
        case "org.varlink.service.MethodNotFound":
            self = .methodNotFound(method: try Method(from: decoder).method)
        case "org.varlink.service.MethodNotImplemented":
            self = .methodNotImplemented(method: try Method(from: decoder).method)
        case "org.varlink.service.InvalidParameter":
            self = .invalidParameter(parameter: try InvalidParameter(from: decoder).parameter)
        case "org.varlink.service.PermissionDenied": self = .permissionDenied
        case "org.varlink.service.ExpectedMore": self = .expectedMore
        case "org.varlink.service.InternalError": self = .internalError
        default: return nil
        }
    }
}
