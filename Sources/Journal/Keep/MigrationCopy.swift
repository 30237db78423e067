import GRDB
import Glibc
internal import PayPoint

/// The journal as it was before a new version of the program changed its tables: migrations go forward only, and whoever has to go
/// back to the program before needs the file that it knows.
enum MigrationCopy {
    /// More are of no use: each is a whole journal, and the older ones lack more and more of what happened since.
    private static let mostKept = 2
    static let infix = ".before-"
    private static let unfinished = ".part"

    /// Keeps a copy beside the file where opening it will change its tables: `journal.sqlite.before-2026-11-books`. A journal that only
    /// begins has nothing to keep.
    ///
    /// - Throws: ``JournalFailure``, GRDB's errors. Without the copy nothing may be changed.
    static func keep(of pool: DatabasePool, file: String) throws {
        let applied = Set(try pool.read { try Schema.migrator.appliedIdentifiers($0) })
        guard !applied.isEmpty, !applied.isSuperset(of: Schema.migrator.migrations) else { return }
        let copy = file + infix + Schema.newest.replacing(" ", with: "-")
        do throws(JournalFailure) {
            // A start that was cut off in the middle of its migrations finds the copy of the one that began them.
            if let kept = try? JournalOutline(file: copy), kept.sequence == (try JournalOutline(file: file)).sequence {
                return
            }
            try make(copy, of: file)
        } catch {
            throw JournalFailure.other(
                "the journal is to be changed to '\(Schema.newest)', and the copy that is kept before could not be made: \(error.log)"
            )
        }
        removeOld(besides: copy, of: file)
    }

    private static func make(_ copy: String, of file: String) throws(JournalFailure) {
        unlink(copy + unfinished)
        _ = try JournalCopy.make(of: file, at: copy + unfinished)
        guard rename(copy + unfinished, copy) == 0 else { throw JournalFailure(errno: errno, path: copy) }
        try DirectorySync.sync(of: copy)
    }

    /// What cannot be removed is in nobody's way but takes room: the next one tries again.
    private static func removeOld(besides copy: String, of file: String) {
        for old in kept(of: file).filter({ $0 != copy }).dropFirst(mostKept - 1) { unlink(old) }
    }

    /// The paths of all copies of a journal, newest first.
    static func kept(of file: String) -> [String] {
        let directory = String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
        let prefix = String(file.dropFirst(directory.utf8.count + 1)) + infix
        guard let listing = opendir(directory) else { return [] }
        defer { closedir(listing) }
        var copies: [(path: String, seconds: Int)] = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            let path = directory + "/" + name
            var status = stat()
            guard name.hasPrefix(prefix), !name.hasSuffix(unfinished), stat(path, &status) == 0 else { continue }
            copies.append((path, status.st_mtim.tv_sec))
        }
        return copies.sorted { $0.seconds > $1.seconds }.map(\.path)
    }
}
