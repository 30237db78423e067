import Glibc

/// Why a socket could not be opened, and what to do.
public enum SocketError: Error, Hashable, Sendable {
    /// Another process answers at the path.
    case inUse(VarlinkAddress)
    /// The path names something that is not a socket; it is left alone.
    case notASocket(path: String)
    /// A socket's path has at most 107 bytes.
    case pathTooLong(VarlinkAddress)
    /// The inherited descriptor is no listening Unix stream socket.
    case notListening(descriptor: Int32)
    /// A system call failed.
    case system(operation: String, address: String, errno: Int32)
}

extension SocketError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .inUse(let address): "another process already listens on \(address)"
        case .notASocket(let path): "\(path) exists and is not a socket; remove it or choose another path"
        case .pathTooLong(let address): "\(address) is longer than the 107 bytes a socket name may have"
        case .notListening(let descriptor):
            "descriptor \(descriptor) is no listening Unix stream socket; check the socket unit (ListenStream=)"
        case .system(let operation, let address, let code):
            "\(operation) \(address): \(String(cString: strerror(code)))"
        }
    }
}
