import Glibc

/// A Unix stream socket, not blocking, not inherited by child processes, closed unless taken over.
struct UnixSocket: ~Copyable {
    let descriptor: Int32

    init() throws(SocketError) {
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Self.flags, 0)
        guard descriptor >= 0 else { throw .system(operation: "socket", address: "", errno: errno) }
    }

    private static let flags = Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)

    deinit {
        close(descriptor)
    }

    /// Gives the descriptor to a new owner, who closes it.
    consuming func release() -> Int32 {
        let descriptor = descriptor
        discard self
        return descriptor
    }

    func bind(to address: VarlinkAddress) throws(SocketError) {
        let code = try withSocketAddress(address) { Glibc.bind(descriptor, $0, $1) }
        guard code == 0 else { throw .system(operation: "bind", address: "\(address)", errno: code) }
    }

    func listen() throws(SocketError) {
        guard Glibc.listen(descriptor, FixedLimits.backlog) == 0 else {
            throw .system(operation: "listen", address: "", errno: errno)
        }
    }

    func connect(to address: VarlinkAddress) throws(SocketError) {
        let code = try withSocketAddress(address) { Glibc.connect(descriptor, $0, $1) }
        guard code == 0 else { throw .system(operation: "connect", address: "\(address)", errno: code) }
    }

    /// - Returns: 0 or the error number of `body`.
    private func withSocketAddress(
        _ address: VarlinkAddress, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) throws(SocketError) -> Int32 {
        // An abstract name begins with a NUL and ends with the length; a path ends with a NUL (unix(7)).
        let name: [UInt8] =
            switch address {
            case .path(let path): Array(path.utf8) + [0]
            case .abstract(let name): [0] + Array(name.utf8)
            }
        var storage = sockaddr_un()
        storage.sun_family = sa_family_t(AF_UNIX)
        guard name.count <= MemoryLayout.size(ofValue: storage.sun_path) else { throw .pathTooLong(address) }
        withUnsafeMutableBytes(of: &storage.sun_path) { $0.copyBytes(from: name) }
        let nameOffset = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? MemoryLayout<sa_family_t>.size
        return withUnsafePointer(to: storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(nameOffset + name.count)) == 0 ? 0 : errno
            }
        }
    }
}
