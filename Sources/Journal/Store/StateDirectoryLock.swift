import Glibc
internal import PayPoint

/// The ownership of a state directory: a lock on the file `lock` in it, held as long as this object lives.
///
/// `flock` locks belong to the open file, so the kernel frees them when the process ends in whatever way, `kill -9` included,
/// and a second open in the same process is refused like any other.
final class StateDirectoryLock: Sendable {
    static let fileName = "lock"

    private let descriptor: Int32

    /// - Throws: ``JournalFailure/inUse`` when another owner lives, else what kept the lock file from being opened.
    init(directory: String) throws(JournalFailure) {
        let path = directory + "/" + Self.fileName
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw JournalFailure(errno: errno, path: path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            close(descriptor)
            throw reason == EWOULDBLOCK ? .inUse : JournalFailure(errno: reason, path: path)
        }
        if geteuid() == 0 { Self.give(descriptor, toTheOwnerOf: directory) }
        self.descriptor = descriptor
    }

    /// What root makes here the daemon, which is not root, has to be able to open.
    private static func give(_ descriptor: Int32, toTheOwnerOf directory: String) {
        var status = stat()
        guard stat(directory, &status) == 0 else { return }
        _ = fchown(descriptor, status.st_uid, status.st_gid)
    }

    deinit {
        // Not left to the close: a child that is between fork and exec just now still has the file open.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
