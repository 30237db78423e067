public import PayPoint

#if canImport(Glibc)
    internal import Glibc
#endif

/// Reads a record, of a running daemon or of none.
public struct WireArchive: Sendable {
    private let directory: String

    /// - Parameter directory: `wire` in the daemon's state directory.
    public init(directory: String) {
        self.directory = directory
    }

    /// All conversations, oldest first.
    ///
    /// - Parameter device: nil for all devices.
    /// - Throws: ``WireArchiveError`` where there is a record and it cannot be read.
    public func conversations(with device: DeviceID? = nil) throws(WireArchiveError) -> [WireConversation] {
        var found: [WireConversation] = []
        for name in try names().sorted() {
            guard let recorded = DeviceID(name), device == nil || device == recorded else { continue }
            let folder = "\(directory)/\(name)"
            var segments: [[UInt8]] = []
            for number in Segments.numbers(in: folder) {
                // One that the daemon has just deleted was the oldest; what is left is still whole.
                guard let bytes = try read(Segments.path(folder, number)) else { continue }
                segments.append(bytes)
            }
            found += WireFile.readLeniently(segments)
        }
        return found.sorted { $0.head.time < $1.head.time }
    }

    /// The conversation of that name, or all of the payment of that name.
    public func conversations(named name: String) throws(WireArchiveError) -> [WireConversation] {
        try conversations().filter { $0.head.name == name || $0.head.payment?.text == name }
    }

    private func names() throws(WireArchiveError) -> [String] {
        guard access(directory, R_OK | X_OK) == 0 else {
            // Nothing has been recorded yet.
            if errno == ENOENT { return [] }
            throw WireArchiveError(path: directory, code: errno)
        }
        return Segments.names(in: directory)
    }

    /// - Returns: nil where there is no such file any more.
    private func read(_ path: String) throws(WireArchiveError) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw WireArchiveError(path: path, code: errno)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw WireArchiveError(path: path, code: errno) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }
}

public struct WireArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
    public let path: String
    /// An `errno`.
    public let code: Int32

    public var description: String { "\(path): \(String(cString: strerror(code)))" }
}
