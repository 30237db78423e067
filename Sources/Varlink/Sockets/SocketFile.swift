import Glibc

/// The file of a listening socket, recognised again by device and inode.
struct SocketFile: Sendable {
    let path: String
    private let device: dev_t
    private let inode: ino_t

    /// - Returns: nil if nothing is at the path.
    init?(at path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        self.path = path
        device = status.st_dev
        inode = status.st_ino
    }

    /// Removes the file unless somebody has put another one in its place.
    func remove() {
        guard let present = SocketFile(at: path), present.device == device, present.inode == inode else { return }
        unlink(path)
    }

    /// Removes what a crashed predecessor left behind.
    ///
    /// - Throws: `SocketError.inUse` if somebody answers, `notASocket` if it is something else.
    static func removeStale(at path: String) throws(SocketError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path: path) }
        guard try !isAnswered(path) else { throw .inUse(.path(path)) }
        unlink(path)
    }

    private static func isAnswered(_ path: String) throws(SocketError) -> Bool {
        let probe = try UnixSocket()
        do throws(SocketError) {
            try probe.connect(to: .path(path))
            return true
        } catch {
            switch error {
            case .system(_, _, ECONNREFUSED): return false
            // The queue of a living server is full.
            case .system(_, _, EAGAIN): return true
            default: throw error
            }
        }
    }
}
