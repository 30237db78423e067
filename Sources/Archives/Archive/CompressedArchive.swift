import Glibc

/// A new tar.gz, in place at once when it is whole.
public final class CompressedArchive {
    private let path: String
    private let writer: TarWriter

    /// - Parameter now: seconds since 1970.
    /// - Throws: ``ArchiveFailure/taken(path:)`` where there is something of this name: nothing is overwritten.
    public init(_ path: String, now: Int64) throws(ArchiveFailure) {
        self.path = path
        guard !Place.exists(path) else { throw .taken(path: path) }
        let part = path + BackupName.unfinished
        guard !Place.exists(part) else { throw .taken(path: part) }
        _ = try ChildProgram.find("gzip")
        let file = try OpenFile(part, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
        writer = TarWriter(into: try ChildProgram("gzip", ["-c"], into: file), time: now)
    }

    deinit { unlink(path + BackupName.unfinished) }

    public func add(_ name: String, _ text: String) throws(ArchiveFailure) {
        try writer.add(name, Array(text.utf8), mode: 0o644)
    }

    public func finish() throws(ArchiveFailure) {
        try writer.finish()
        guard !Place.exists(path) else { throw .taken(path: path) }
        try Place.rename(path + BackupName.unfinished, to: path)
    }
}
