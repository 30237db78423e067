#if canImport(Glibc)
    internal import Glibc
#endif

/// The record of one device: numbered segments, of which the oldest goes when a new one begins.
struct Ring {
    private let directory: String
    private var file: SegmentFile
    private var number: UInt64

    /// Goes on with the newest segment, so that restarts do not use up the ring.
    ///
    /// - Throws: `DiskRefusal`
    init(directory: String) throws(DiskRefusal) {
        self.directory = directory
        Self.make(directory)
        number = Segments.numbers(in: directory).last ?? 1
        file = try SegmentFile(path: Segments.path(directory, number))
    }

    mutating func write(_ line: [UInt8]) throws(DiskRefusal) {
        if file.count > 0, file.count + line.count > WireLimits.segmentBytes { try turn() }
        try file.write(line)
    }

    private mutating func turn() throws(DiskRefusal) {
        let next = number + 1
        let numbers = Segments.numbers(in: directory)
        for old in numbers.dropLast(WireLimits.segments - 1) { unlink(Segments.path(directory, old)) }
        file = try SegmentFile(path: Segments.path(directory, next))
        number = next
    }

    /// For the daemon's eyes only, as the state directory is. Why it cannot be made, opening the first segment says.
    private static func make(_ directory: String) {
        if let slash = directory.lastIndex(of: "/") { mkdir(String(directory[..<slash]), 0o700) }
        mkdir(directory, 0o700)
    }
}
