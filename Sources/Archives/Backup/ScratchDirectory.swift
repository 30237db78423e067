import Glibc

/// Where copies lie while a backup is made or restored: in the state directory, because what lies there is protected in the same way
/// as the journal itself. One at a time; what a crash left is removed by the next.
final class ScratchDirectory {
    private static let name = "upkeep.part"

    let path: String
    private let descriptor: Int32

    /// - Throws: ``ArchiveFailure/busy`` when another is at work.
    static func take(in state: String) throws(ArchiveFailure) -> ScratchDirectory {
        let path = state + "/" + name
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .system(path: path, code: errno) }
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw errno == ENOENT ? .busy : .system(path: path, code: errno) }
        // Whoever held it may have removed it between the two calls: then what is locked is nobody's any more.
        var status = stat()
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &status) == 0, status.st_nlink > 0 else {
            close(descriptor)
            throw .busy
        }
        return ScratchDirectory(path: path, descriptor: descriptor)
    }

    /// An instance owns the directory, for its end removes it: there is none before the lock is held.
    private init(path: String, descriptor: Int32) {
        self.path = path
        self.descriptor = descriptor
        clear()
    }

    deinit {
        clear()
        rmdir(path)
        close(descriptor)
    }

    private func clear() {
        for name in (try? Place.names(in: path)) ?? [] { unlink(path + "/" + name) }
    }
}
