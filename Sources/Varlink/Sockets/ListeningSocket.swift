import Glibc

/// A socket ready to accept, and the file to remove afterwards.
struct ListeningSocket: Sendable {
    /// The caller closes it.
    let descriptor: Int32
    let file: SocketFile?

    static func open(_ listener: VarlinkListener) throws(SocketError) -> ListeningSocket {
        switch listener {
        case .path(let path, let mode, let groupID):
            try SocketFile.removeStale(at: path)
            return try bind(path: path, mode: mode, groupID: groupID)
        case .abstract(let name):
            let socket = try UnixSocket()
            try socket.bind(to: .abstract(name))
            try socket.listen()
            return ListeningSocket(descriptor: socket.release(), file: nil)
        case .descriptor(let descriptor):
            try checkListening(descriptor)
            return ListeningSocket(descriptor: descriptor, file: nil)
        }
    }

    /// The file gets its group and mode before `listen`, so that at no moment somebody can connect who may not. Linux takes
    /// the mode of the socket before `bind` as the file's mode; so it is closed to all at first, whatever the umask is.
    private static func bind(path: String, mode: UInt32, groupID: UInt32?) throws(SocketError) -> ListeningSocket {
        let socket = try UnixSocket()
        guard fchmod(socket.descriptor, 0) == 0 else { throw failure("fchmod", path) }
        try socket.bind(to: .path(path))
        let file = SocketFile(at: path)
        do throws(SocketError) {
            if let groupID, lchown(path, uid_t.max, groupID) != 0 { throw failure("chown", path) }
            guard chmod(path, mode) == 0 else { throw failure("chmod", path) }
            try socket.listen()
        } catch {
            file?.remove()
            throw error
        }
        return ListeningSocket(descriptor: socket.release(), file: file)
    }

    private static func checkListening(_ descriptor: Int32) throws(SocketError) {
        guard option(SO_DOMAIN, of: descriptor) == AF_UNIX,
            option(SO_TYPE, of: descriptor) == Int32(SOCK_STREAM.rawValue),
            option(SO_ACCEPTCONN, of: descriptor) == 1
        else { throw .notListening(descriptor: descriptor) }
        // systemd passes descriptors without this flag, because they must outlive its own exec.
        guard fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else {
            throw failure("fcntl", "descriptor \(descriptor)")
        }
    }

    private static func option(_ name: Int32, of descriptor: Int32) -> Int32? {
        var value: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        return getsockopt(descriptor, SOL_SOCKET, name, &value, &size) == 0 ? value : nil
    }

    private static func failure(_ operation: String, _ address: String) -> SocketError {
        .system(operation: operation, address: address, errno: errno)
    }
}
