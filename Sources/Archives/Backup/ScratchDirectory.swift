import Glibc

/// Where copies lie while a backup is made or restored: in the state directory, because what lies there is protected in the same way
/// as the journal itself. One at a time; what a crash left is removed by the next.
final class ScratchDirectory {
    private static let name = "upkeep.part"

    let path: String
    private let descriptor: Int32

    /// - Throws: ``ArchiveFailure/busy`` when another is at work.
    init(in state: String) throws(ArchiveFailure) {
        path = state + "/" + Self.name
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .system(path: path, code: errno) }
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(path: path, code: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .busy }
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
