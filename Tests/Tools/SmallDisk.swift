import Foundation

/// A file system of its own, mounted for one test. Needs root.
package final class SmallDisk {
    package let path: String

    package init(kibibytes: Int) throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("disk-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let mount = try Tool("mount", "-t", "tmpfs", "-o", "size=\(kibibytes)k", "tmpfs", path)
        guard mount.status == 0 else { throw NotMounted(output: mount.output) }
    }

    deinit {
        _ = try? Tool("umount", path)
        rmdir(path)
    }

    package func becomeReadOnly() throws {
        let mount = try Tool("mount", "-o", "remount,ro", path)
        guard mount.status == 0 else { throw NotMounted(output: mount.output) }
    }

    /// What mount(8) said.
    package struct NotMounted: Error {
        let output: String
    }

    /// Fills what is left with a file and returns its path.
    package func fill() throws -> String {
        let ballast = path + "/ballast"
        let file = fopen(ballast, "w")
        var block = [UInt8](repeating: 1, count: 4096)
        while fwrite(&block, 1, block.count, file) == block.count, fflush(file) == 0 {}
        fclose(file)
        return ballast
    }

    /// Whether this machine lets us mount.
    package static let isPossible: Bool = {
        guard let disk = try? SmallDisk(kibibytes: 64) else { return false }
        return FileManager.default.isWritableFile(atPath: disk.path)
    }()
}
