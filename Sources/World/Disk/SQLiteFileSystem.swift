internal import GRDBSQLite
internal import Glibc
internal import Synchronization

/// SQLite's virtual file system on the simulated disk. Registered once as the default one of the process; each seed
/// puts its own disk under it.
enum SQLiteFileSystem {
    fileprivate struct Mounted {
        var disk: Confined<SimulatedDisk>
        var dice: Confined<Dice>
    }

    fileprivate static let mounted = Mutex<Mounted?>(nil)
    private static let name = "zahlstelle-simulation"

    static func mount(_ disk: SimulatedDisk, dice: Dice) {
        let (disk, dice) = (Confined(disk), Confined(dice))
        mounted.withLock { $0 = Mounted(disk: disk, dice: dice) }
        register()
        // SQLite's own generator is one for the process: it shall begin anew with each seed.
        sqlite3_randomness(0, nil)
    }

    /// Lets what follows work on the real files of the machine.
    static func outside<Value>(_ body: () throws -> Value) rethrows -> Value {
        sqlite3_vfs_register(sqlite3_vfs_find("unix"), 1)
        defer { sqlite3_vfs_register(sqlite3_vfs_find(name), 1) }
        return try body()
    }

    static var disk: SimulatedDisk? { mounted.withLock { $0?.disk }?.value }

    private static func register() {
        if let known = sqlite3_vfs_find(name) {
            sqlite3_vfs_register(known, 1)
            return
        }
        // Lives as long as the process, as SQLite keeps the pointer.
        let system = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        system.initialize(to: sqlite3_vfs())
        system.pointee.iVersion = 2
        system.pointee.szOsFile = Int32(OpenFile.bytes)
        system.pointee.mxPathname = 512
        system.pointee.zName = UnsafePointer(strdup(name))
        system.pointee.xOpen = { _, name, file, flags, outFlags in
            guard let name, let file else { return SQLITE_CANTOPEN }
            outFlags?.pointee = flags
            return SQLiteFileSystem.open(String(cString: name), flags, file)
        }
        system.pointee.xDelete = { _, name, _ in
            guard let name, let disk = SQLiteFileSystem.disk else { return SQLITE_IOERR }
            return disk.delete(String(cString: name)) == .done ? SQLITE_OK : SQLITE_IOERR
        }
        system.pointee.xAccess = { _, name, _, result in
            guard let name else { return SQLITE_IOERR }
            result?.pointee = SQLiteFileSystem.disk?.file(String(cString: name)) == nil ? 0 : 1
            return SQLITE_OK
        }
        system.pointee.xFullPathname = { _, name, capacity, result in
            guard let name, let result, strlen(name) < Int(capacity) else { return SQLITE_CANTOPEN }
            strcpy(result, name)
            return SQLITE_OK
        }
        system.pointee.xRandomness = { _, count, bytes in
            guard let bytes, let dice = SQLiteFileSystem.mounted.withLock({ $0?.dice })?.value else { return 0 }
            for index in 0..<Int(count) { bytes[index] = CChar(truncatingIfNeeded: dice.next()) }
            return count
        }
        // Nobody else could give way meanwhile.
        system.pointee.xSleep = { _, microseconds in microseconds }
        system.pointee.xCurrentTimeInt64 = { _, time in
            time?.pointee = 0
            return SQLITE_OK
        }
        system.pointee.xGetLastError = { _, _, _ in SQLiteFileSystem.disk?.isFull == true ? ENOSPC : EIO }
        sqlite3_vfs_register(system, 1)
    }

    fileprivate static func open(_ path: String, _ flags: Int32, _ file: UnsafeMutablePointer<sqlite3_file>) -> Int32 {
        file.pointee.pMethods = nil
        guard let disk else { return SQLITE_CANTOPEN }
        let known = flags & SQLITE_OPEN_CREATE == 0 ? disk.file(path) : disk.create(path)
        guard let known, !disk.isStopped else { return SQLITE_CANTOPEN }
        OpenFile(file).begin(
            DiskHandle(known, path, on: disk, isDeletedOnClose: flags & SQLITE_OPEN_DELETEONCLOSE != 0))
        return SQLITE_OK
    }
}
