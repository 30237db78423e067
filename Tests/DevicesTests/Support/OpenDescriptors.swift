import Foundation

/// What this process holds open.
enum OpenDescriptors {
    /// How many descriptors stand for the file at a path.
    static func count(of path: String) throws -> Int {
        let all = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
        let targets = all.map { try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)") }
        return targets.count { $0 == path }
    }
}
