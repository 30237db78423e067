/// Writes members one after another. Their sizes are known before, so nothing is held in memory.
package final class TarWriter {
    private let sink: any ByteSink
    private let time: Int64

    /// - Parameter time: that of all members, seconds since 1970.
    package init(into sink: any ByteSink, time: Int64) {
        self.sink = sink
        self.time = time
    }

    package func add(_ name: String, _ bytes: [UInt8], mode: UInt32 = 0o600) throws(ArchiveFailure) {
        let header = TarHeader(name: name, size: Int64(bytes.count), mode: mode, time: time)
        try sink.write(header.bytes)
        try sink.write(bytes)
        try sink.write([UInt8](repeating: 0, count: header.padding))
    }

    /// - Parameter size: as many bytes are read from the file, which has to have them.
    func add(_ name: String, _ file: OpenFile, size: Int64, mode: UInt32 = 0o600) throws(ArchiveFailure) {
        let header = TarHeader(name: name, size: size, mode: mode, time: time)
        try sink.write(header.bytes)
        var left = size
        while left > 0 {
            let chunk = try file.read(Int(min(left, Int64(OpenFile.chunkBytes))))
            guard !chunk.isEmpty else { throw .damaged(path: file.path, reason: "is shorter than it was") }
            try sink.write(chunk)
            left -= Int64(chunk.count)
        }
        try sink.write([UInt8](repeating: 0, count: header.padding))
    }

    /// Ends the archive.
    package func finish() throws(ArchiveFailure) {
        try sink.write([UInt8](repeating: 0, count: 2 * TarHeader.blockBytes))
        try sink.finish()
    }

    /// How many bytes an archive of members of these sizes has.
    static func bytes(of sizes: [Int64]) -> Int64 {
        sizes.reduce(Int64(2 * TarHeader.blockBytes)) { sum, size in
            sum + Int64(TarHeader.blockBytes)
                + (size + Int64(TarHeader.blockBytes) - 1) / Int64(TarHeader.blockBytes) * Int64(TarHeader.blockBytes)
        }
    }
}
