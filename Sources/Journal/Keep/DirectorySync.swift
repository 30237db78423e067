import Glibc
internal import PayPoint

/// Makes names durable: a file that was renamed has its new name after a power cut only when its directory was synced.
enum DirectorySync {
    /// Syncs the directory in which the file is.
    static func sync(of path: String) throws(JournalFailure) {
        let directory = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        let descriptor = open(directory.isEmpty ? "/" : directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw JournalFailure(errno: errno, path: directory) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw JournalFailure(errno: errno, path: directory) }
    }
}
