#if canImport(Glibc)
    internal import Glibc
#endif

/// A segment that is being written.
final class SegmentFile {
    private static let newline = UInt8(ascii: "\n")

    private let descriptor: Int32
    private(set) var count: Int
    /// The last line has no end: a crash or a full disk cut it off.
    private var isTorn: Bool

    init(path: String) throws(DiskRefusal) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw DiskRefusal("open \(path)") }
        self.descriptor = descriptor
        count = Int(lseek(descriptor, 0, SEEK_END))
        var last = Self.newline
        isTorn = count > 0 && pread(descriptor, &last, 1, off_t(count - 1)) == 1 && last != Self.newline
    }

    deinit { close(descriptor) }

    func write(_ line: [UInt8]) throws(DiskRefusal) {
        let bytes = isTorn ? [Self.newline] + line : line
        var written = 0
        while written < bytes.count {
            let result = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if result < 0, errno == EINTR { continue }
            guard result > 0 else {
                if written > 0 { isTorn = true }
                throw DiskRefusal("write")
            }
            written += result
            count += result
        }
        isTorn = false
    }
}
