internal import GRDBSQLite

/// A file that a connection has open, as SQLite's virtual file system wants it.
final class DiskHandle {
    private let disk: SimulatedDisk
    private let file: SimulatedFile
    private let path: String
    private let isDeletedOnClose: Bool

    init(_ file: SimulatedFile, _ path: String, on disk: SimulatedDisk, isDeletedOnClose: Bool) {
        self.file = file
        self.path = path
        self.disk = disk
        self.isDeletedOnClose = isDeletedOnClose
    }

    private var name: ObjectIdentifier { ObjectIdentifier(self) }
    private var isGone: Bool { disk.isStopped || file.isLost }

    func close() {
        file.locks.unlock(to: SQLITE_LOCK_NONE, by: name)
        if isDeletedOnClose { _ = disk.delete(path) }
    }

    func read(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int32 {
        guard !isGone else { return SQLiteCode.readFailed }
        let end = min(file.content.count, offset + buffer.count)
        let count = max(0, end - offset)
        if count > 0 { file.content.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[offset..<end])) } }
        guard count < buffer.count else { return SQLITE_OK }
        // SQLite wants what is beyond the end as zeros.
        UnsafeMutableRawBufferPointer(rebasing: buffer[count...]).initializeMemory(as: UInt8.self, repeating: 0)
        return SQLiteCode.shortRead
    }

    func write(_ bytes: [UInt8], at offset: Int) -> Int32 {
        switch disk.write(bytes, at: offset, to: file) {
        case .done: SQLITE_OK
        case .full: SQLITE_FULL
        case .failed: SQLiteCode.writeFailed
        }
    }

    func truncate(to size: Int) -> Int32 {
        disk.truncate(file, to: size) == .done ? SQLITE_OK : SQLiteCode.truncateFailed
    }

    func sync() -> Int32 { disk.sync(file) == .done ? SQLITE_OK : SQLiteCode.syncFailed }

    var size: Int { file.content.count }

    func lock(_ level: Int32) -> Int32 {
        guard !isGone else { return SQLiteCode.lockFailed }
        return file.locks.lock(level, by: name) ? SQLITE_OK : SQLITE_BUSY
    }

    func unlock(to level: Int32) { file.locks.unlock(to: level, by: name) }

    var isReserved: Bool { file.locks.isReserved }

    func region(_ number: Int, bytes: Int, extending: Bool) -> UnsafeMutableRawPointer? {
        file.index.region(number, bytes: bytes, extending: extending, for: name)
    }

    func lockIndex(_ slots: UInt16, exclusively: Bool) -> Int32 {
        guard !isGone else { return SQLiteCode.lockFailed }
        return file.index.lock(slots, exclusively: exclusively, by: name) ? SQLITE_OK : SQLITE_BUSY
    }

    func unlockIndex(_ slots: UInt16) { file.index.unlock(slots, by: name) }

    func leaveIndex() { file.index.leave(name) }
}

/// SQLite's extended codes, which its header composes in a way that Swift does not import.
enum SQLiteCode {
    static let readFailed = SQLITE_IOERR | 1 << 8
    static let shortRead = SQLITE_IOERR | 2 << 8
    static let writeFailed = SQLITE_IOERR | 3 << 8
    static let syncFailed = SQLITE_IOERR | 4 << 8
    static let truncateFailed = SQLITE_IOERR | 6 << 8
    static let lockFailed = SQLITE_IOERR | 15 << 8
}
