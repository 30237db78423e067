import Crypto
package import Glibc

/// A file that is open, with the hash of what has passed. Closed when nobody holds it any more.
package final class OpenFile: ByteSource, ByteSink {
    /// As much as is held in memory of a file.
    package static let chunkBytes = 256 * 1024

    package let descriptor: Int32
    let path: String
    private var hash = SHA256()
    private(set) var passed: Int64 = 0
    private let failure: (Int32) -> ArchiveFailure

    /// - Parameter isTarget: it is the place of backups, whose troubles are told by themselves.
    package init(_ path: String, flags: Int32, mode: mode_t = 0o600, isTarget: Bool = false) throws(ArchiveFailure) {
        failure = { isTarget ? .target(path: path, code: $0) : .system(path: path, code: $0) }
        self.path = path
        descriptor = open(path, flags | O_CLOEXEC | O_NOCTTY, mode)
        guard descriptor >= 0 else { throw failure(errno) }
    }

    deinit { close(descriptor) }

    /// Of all bytes that were read or written here, in hexadecimal.
    var digest: String { Hex.text(hash.finalize()) }

    var status: stat {
        var status = stat()
        fstat(descriptor, &status)
        return status
    }

    package func read(_ most: Int) throws(ArchiveFailure) -> [UInt8] {
        while true {
            var code: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
                let result = Glibc.read(descriptor, buffer.baseAddress, most)
                code = result < 0 ? errno : 0
                count = max(result, 0)
            }
            if code == EINTR { continue }
            guard code == 0 else { throw failure(code) }
            hash.update(data: chunk)
            passed += Int64(chunk.count)
            return chunk
        }
    }

    package func write(_ bytes: [UInt8]) throws(ArchiveFailure) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(errno) }
            done += count
        }
        hash.update(data: bytes)
        passed += Int64(bytes.count)
    }

    package func finish() throws(ArchiveFailure) { try sync() }

    /// On disk when it returns, and no longer in memory: whoever reads it back reads the disk.
    package func sync() throws(ArchiveFailure) {
        guard fsync(descriptor) == 0 else { throw failure(errno) }
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
    }

    /// Reads all that is left of a small file.
    ///
    /// - Returns: `nil` where it is larger.
    package func rest(most: Int) throws(ArchiveFailure) -> [UInt8]? {
        var bytes: [UInt8] = []
        while case let chunk = try read(Self.chunkBytes), !chunk.isEmpty {
            bytes += chunk
            if bytes.count > most { return nil }
        }
        return bytes
    }
}
