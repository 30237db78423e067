import Foundation
import Testing

/// A file system of its own, mounted for one test. Needs root.
final class SmallDisk {
    let path: String

    init(kibibytes: Int) throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("disk-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let mount = try Tool("mount", "-t", "tmpfs", "-o", "size=\(kibibytes)k", "tmpfs", path)
        try #require(mount.status == 0, "\(mount.output)")
    }

    deinit {
        _ = try? Tool("umount", path)
        rmdir(path)
    }

    func becomeReadOnly() throws {
        let mount = try Tool("mount", "-o", "remount,ro", path)
        try #require(mount.status == 0, "\(mount.output)")
    }

    /// Fills what is left with a file and returns its path.
    func fill() throws -> String {
        let ballast = path + "/ballast"
        let file = fopen(ballast, "w")
        var block = [UInt8](repeating: 1, count: 4096)
        while fwrite(&block, 1, block.count, file) == block.count, fflush(file) == 0 {}
        fclose(file)
        return ballast
    }

    /// Whether this machine lets us mount.
    static let isPossible: Bool = {
        guard let disk = try? SmallDisk(kibibytes: 64) else { return false }
        return FileManager.default.isWritableFile(atPath: disk.path)
    }()
}
