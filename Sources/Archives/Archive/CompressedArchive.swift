import Glibc

/// A new tar.gz, in place at once when it is whole.
public final class CompressedArchive {
    private let path: String
    private let writer: TarWriter

    /// - Parameter now: seconds since 1970.
    public init(_ path: String, now: Int64) throws(ArchiveFailure) {
        self.path = path
        _ = try ChildProgram.find("gzip")
        let file = try OpenFile(path + BackupName.unfinished, flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
        writer = TarWriter(into: try ChildProgram("gzip", ["-c"], into: file), time: now)
    }

    deinit { unlink(path + BackupName.unfinished) }

    public func add(_ name: String, _ text: String) throws(ArchiveFailure) {
        try writer.add(name, Array(text.utf8), mode: 0o644)
    }

    public func finish() throws(ArchiveFailure) {
        try writer.finish()
        try Place.rename(path + BackupName.unfinished, to: path)
    }
}
