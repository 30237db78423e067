internal import GRDBSQLite

/// SQLite's view of an open file: its structure, and behind it in the same memory a pointer to our handle.
struct OpenFile {
    /// What SQLite allocates for one.
    static let bytes = MemoryLayout<sqlite3_file>.stride + MemoryLayout<UnsafeRawPointer>.stride

    private let file: UnsafeMutablePointer<sqlite3_file>

    init(_ file: UnsafeMutablePointer<sqlite3_file>) {
        self.file = file
    }

    private var slot: UnsafeMutableRawPointer { UnsafeMutableRawPointer(file + 1) }

    func begin(_ handle: DiskHandle) {
        slot.storeBytes(of: Unmanaged.passRetained(handle).toOpaque(), as: UnsafeMutableRawPointer.self)
        file.pointee.pMethods = Self.methods.value
    }

    func end() {
        handle.close()
        Unmanaged<DiskHandle>.fromOpaque(slot.load(as: UnsafeMutableRawPointer.self)).release()
        file.pointee.pMethods = nil
    }

    var handle: DiskHandle {
        Unmanaged.fromOpaque(slot.load(as: UnsafeMutableRawPointer.self)).takeUnretainedValue()
    }

    /// - Precondition: SQLite calls a method only with a file that ``begin(_:)`` has made.
    fileprivate static func handle(_ file: UnsafeMutablePointer<sqlite3_file>?) -> DiskHandle? {
        file.map { OpenFile($0).handle }
    }

    /// Live as long as the process, as SQLite keeps the pointer.
    private static let methods: Confined<UnsafePointer<sqlite3_io_methods>> = {
        let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        methods.initialize(to: sqlite3_io_methods())
        methods.pointee.iVersion = 2
        fillFileMethods(&methods.pointee)
        fillLockMethods(&methods.pointee)
        fillIndexMethods(&methods.pointee)
        return Confined(UnsafePointer(methods))
    }()

    private static func fillFileMethods(_ methods: inout sqlite3_io_methods) {
        methods.xClose = { file in
            if let file { OpenFile(file).end() }
            return SQLITE_OK
        }
        methods.xRead = { file, buffer, count, offset in
            let buffer = UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))
            return OpenFile.handle(file)?.read(buffer, at: Int(offset)) ?? SQLITE_IOERR
        }
        methods.xWrite = { file, bytes, count, offset in
            let bytes = Array(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
            return OpenFile.handle(file)?.write(bytes, at: Int(offset)) ?? SQLITE_IOERR
        }
        methods.xTruncate = { file, size in OpenFile.handle(file)?.truncate(to: Int(size)) ?? SQLITE_IOERR }
        methods.xSync = { file, _ in OpenFile.handle(file)?.sync() ?? SQLITE_IOERR }
        methods.xFileSize = { file, size in
            size?.pointee = Int64(OpenFile.handle(file)?.size ?? 0)
            return SQLITE_OK
        }
        methods.xFileControl = { _, _, _ in SQLITE_NOTFOUND }
        methods.xSectorSize = { _ in Int32(SimulatedFile.sectorBytes) }
        // As on Linux: a write leaves the bytes beside it alone whatever happens.
        methods.xDeviceCharacteristics = { _ in SQLITE_IOCAP_POWERSAFE_OVERWRITE }
    }

    private static func fillLockMethods(_ methods: inout sqlite3_io_methods) {
        methods.xLock = { file, level in OpenFile.handle(file)?.lock(level) ?? SQLITE_IOERR }
        methods.xUnlock = { file, level in
            OpenFile.handle(file)?.unlock(to: level)
            return SQLITE_OK
        }
        methods.xCheckReservedLock = { file, result in
            result?.pointee = OpenFile.handle(file)?.isReserved == true ? 1 : 0
            return SQLITE_OK
        }
    }

    private static func fillIndexMethods(_ methods: inout sqlite3_io_methods) {
        methods.xShmMap = { file, number, bytes, extend, result in
            let region = OpenFile.handle(file)?.region(Int(number), bytes: Int(bytes), extending: extend != 0)
            result?.pointee = region
            return SQLITE_OK
        }
        methods.xShmLock = { file, offset, count, flags in
            guard let handle = OpenFile.handle(file) else { return SQLITE_IOERR }
            let slots = UInt16(truncatingIfNeeded: ((1 << count) - 1) << offset)
            guard flags & SQLITE_SHM_UNLOCK == 0 else {
                handle.unlockIndex(slots)
                return SQLITE_OK
            }
            return handle.lockIndex(slots, exclusively: flags & SQLITE_SHM_EXCLUSIVE != 0)
        }
        methods.xShmBarrier = { _ in }
        methods.xShmUnmap = { file, _ in
            OpenFile.handle(file)?.leaveIndex()
            return SQLITE_OK
        }
    }
}
