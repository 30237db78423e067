import Crypto

/// Reads the members of an archive one after another, with the hash of each. Believes no number that it reads: what does not add up is
/// a damage.
final class TarReader {
    private let source: any ByteSource
    private let path: String
    private var buffer: [UInt8] = []

    init(_ source: any ByteSource, path: String) {
        self.source = source
        self.path = path
    }

    /// - Returns: `nil` behind the last member, when the rest has been read, too.
    func next() throws(ArchiveFailure) -> TarHeader? {
        let block = try exactly(TarHeader.blockBytes)
        guard block.contains(where: { $0 != 0 }) else {
            while case let rest = try take(OpenFile.chunkBytes), !rest.isEmpty {
                guard !rest.contains(where: { $0 != 0 }) else { throw damaged("has something behind its end") }
            }
            return nil
        }
        guard let header = TarHeader(block) else { throw damaged("is no archive, or not as it was written") }
        return header
    }

    /// Reads the member behind its header.
    ///
    /// - Returns: its hash, in hexadecimal.
    func content(
        of header: TarHeader, _ take: ([UInt8]) throws(ArchiveFailure) -> Void
    ) throws(ArchiveFailure) -> String {
        var hash = SHA256()
        var left = header.size
        while left > 0 {
            let chunk = try self.take(Int(min(left, Int64(OpenFile.chunkBytes))))
            guard !chunk.isEmpty else { throw damaged("ends in the middle of \(header.name)") }
            hash.update(data: chunk)
            try take(chunk)
            left -= Int64(chunk.count)
        }
        guard try exactly(header.padding).allSatisfy({ $0 == 0 }) else {
            throw damaged("is not as it was written behind \(header.name)")
        }
        return Hex.text(hash.finalize())
    }

    private func exactly(_ count: Int) throws(ArchiveFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let chunk = try take(count - bytes.count)
            guard !chunk.isEmpty else { throw damaged("ends too early") }
            bytes += chunk
        }
        return bytes
    }

    private func take(_ most: Int) throws(ArchiveFailure) -> [UInt8] {
        if buffer.isEmpty { buffer = try source.read(OpenFile.chunkBytes) }
        let taken = Array(buffer.prefix(most))
        buffer.removeFirst(taken.count)
        return taken
    }

    private func damaged(_ reason: String) -> ArchiveFailure { .damaged(path: path, reason: reason) }
}
