/// Where a service listens.
public enum VarlinkAddress: Hashable, Sendable {
    /// A socket file.
    case path(String)
    /// A name in Linux' abstract name space, which vanishes with its socket and has no permissions.
    case abstract(String)

    /// Reads the form of varlink.org: `unix:/run/service.sock` or `unix:@name`. Properties behind `;` are dropped.
    public init?(_ text: String) {
        guard text.hasPrefix("unix:") else { return nil }
        let name = text.dropFirst(5).prefix { $0 != ";" }
        guard !name.isEmpty, name != "@" else { return nil }
        self = name.hasPrefix("@") ? .abstract(String(name.dropFirst())) : .path(String(name))
    }
}

extension VarlinkAddress: CustomStringConvertible {
    public var description: String {
        switch self {
        case .path(let path): "unix:\(path)"
        case .abstract(let name): "unix:@\(name)"
        }
    }
}
