package import Glibc

/// What is done with names and directories.
package enum Place {
    /// Durable when it returns.
    package static func rename(_ old: String, to new: String, isTarget: Bool = false) throws(ArchiveFailure) {
        guard Glibc.rename(old, new) == 0 else { throw failure(new, errno, isTarget) }
        try sync(directory(of: new), isTarget: isTarget)
    }

    package static func sync(_ directory: String, isTarget: Bool = false) throws(ArchiveFailure) {
        let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(directory, errno, isTarget) }
        defer { close(descriptor) }
        // File systems over the network do not know it, and are asked to write at once by the sync of each file.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure(directory, errno, isTarget) }
    }

    static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    package static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    static func size(_ path: String) -> Int64? {
        var status = stat()
        return lstat(path, &status) == 0 ? Int64(status.st_size) : nil
    }

    /// Names in a directory, sorted.
    package static func names(in directory: String, isTarget: Bool = false) throws(ArchiveFailure) -> [String] {
        guard let listing = opendir(directory) else { throw failure(directory, errno, isTarget) }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Bytes that this user may still write there, and the disk.
    package static func room(_ path: String, isTarget: Bool = false) throws(ArchiveFailure) -> (
        free: Int64, device: dev_t
    ) {
        var room = statvfs()
        var status = stat()
        guard statvfs(path, &room) == 0, stat(path, &status) == 0 else { throw failure(path, errno, isTarget) }
        return (Int64(clamping: UInt64(room.f_bavail) * UInt64(room.f_frsize)), status.st_dev)
    }

    static func failure(_ path: String, _ code: Int32, _ isTarget: Bool) -> ArchiveFailure {
        isTarget ? .target(path: path, code: code) : .system(path: path, code: code)
    }
}
