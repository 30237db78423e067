import GRDBSQLite
import Glibc
import Synchronization

/// Counts what SQLite has the disk do in this process: it stands before SQLite's own file system layer (VFS) and passes on all
/// calls, so that each count is a real fdatasync(2) of a file.
final class SyncCounter: Sendable {
    private struct Seen {
        /// Open files by the address of SQLite's structure for them.
        var files: [UInt: File] = [:]
        /// Our method tables by the address of those they stand for.
        var tables: [UInt: UInt] = [:]
        var counts: [String: Int] = [:]
    }

    private struct File {
        let path: String
        /// The address of the methods that really work on it.
        let methods: UInt
    }

    private static let seen = Mutex(Seen())
    private static let isInstalled: Bool = install()
    let directory: String

    /// - Parameter directory: whose files are counted; they are to be opened after this.
    init?(_ directory: String) {
        guard Self.isInstalled else { return nil }
        self.directory = directory
    }

    /// Synced so far.
    var count: Int {
        Self.seen.withLock { $0.counts.filter { $0.key.hasPrefix(directory + "/") }.values.reduce(0, +) }
    }

    private static func install() -> Bool {
        guard let original = sqlite3_vfs_find(nil) else { return false }
        // Never given back: SQLite keeps both for the life of the process.
        let layer = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        layer.initialize(to: original.pointee)
        layer.pointee.zName = UnsafePointer(strdup("counting"))
        layer.pointee.pAppData = UnsafeMutableRawPointer(original)
        layer.pointee.xOpen = { layer, path, file, flags, found in
            guard let original = layer?.pointee.pAppData?.assumingMemoryBound(to: sqlite3_vfs.self) else {
                return SQLITE_ERROR
            }
            let code = original.pointee.xOpen(original, path, file, flags, found)
            if code == SQLITE_OK, let file, let path { SyncCounter.watch(file, at: String(cString: path)) }
            return code
        }
        return sqlite3_vfs_register(layer, 1) == SQLITE_OK
    }

    private static func watch(_ file: UnsafeMutablePointer<sqlite3_file>, at path: String) {
        guard let original = file.pointee.pMethods else { return }
        let methods = UInt(bitPattern: original)
        seen.withLock { seen in
            if seen.tables[methods] == nil {
                let table = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
                table.initialize(to: original.pointee)
                table.pointee.xSync = { file, flags in SyncCounter.sync(file, flags) }
                seen.tables[methods] = UInt(bitPattern: table)
            }
            seen.files[UInt(bitPattern: file)] = File(path: path, methods: methods)
            file.pointee.pMethods = seen.tables[methods].flatMap { UnsafePointer(bitPattern: $0) }
        }
    }

    private static func sync(_ file: UnsafeMutablePointer<sqlite3_file>?, _ flags: Int32) -> Int32 {
        let methods = seen.withLock { seen -> UInt? in
            guard let known = seen.files[UInt(bitPattern: file)] else { return nil }
            seen.counts[known.path, default: 0] += 1
            return known.methods
        }
        guard let methods = methods.flatMap({ UnsafePointer<sqlite3_io_methods>(bitPattern: $0) }) else {
            return SQLITE_IOERR
        }
        return methods.pointee.xSync(file, flags)
    }
}
