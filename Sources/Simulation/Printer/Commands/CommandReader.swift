/// Cuts the byte stream of a printer into commands, however it was split on the way.
///
/// Written from the language's description alone: what a cash register encodes is judged by what this makes of it.
struct CommandReader: Hashable, Sendable {
    /// A longer command is refused: no picture on receipt paper needs more.
    static let maximumCommandBytes = 2_000_000

    private(set) var buffer: [UInt8] = []
    private var head = 0

    var count: Int { buffer.count - head }

    mutating func append(_ bytes: some Collection<UInt8>) {
        if head > 4096, head * 2 > buffer.count {
            buffer.removeFirst(head)
            head = 0
        }
        buffer.append(contentsOf: bytes)
    }

    mutating func clear() {
        buffer = []
        head = 0
    }

    /// The next whole command, or nil until more bytes come.
    mutating func next() -> PrinterCommand? {
        var cursor = ByteCursor(buffer, at: head)
        guard let command = cursor.command() else { return nil }
        head = cursor.position
        return command
    }
}

/// Reads forward over bytes. Every read gives nil where they end.
struct ByteCursor {
    private let bytes: [UInt8]
    private(set) var position: Int

    init(_ bytes: [UInt8], at position: Int) {
        self.bytes = bytes
        self.position = position
    }

    var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func byte() -> UInt8? {
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    /// Low byte first.
    mutating func word() -> Int? {
        guard let low = byte(), let high = byte() else { return nil }
        return Int(low) | Int(high) << 8
    }

    /// Low byte first, negative from 8000.
    mutating func signedWord() -> Int? { word().map { $0 < 0x8000 ? $0 : $0 - 0x10000 } }

    mutating func take(_ count: Int) -> [UInt8]? {
        guard count >= 0, bytes.count - position >= count else { return nil }
        defer { position += count }
        return Array(bytes[position..<position + count])
    }

    /// Up to and without the first `end`, which is passed over.
    mutating func take(until end: UInt8) -> [UInt8]? {
        guard let stop = bytes[position...].firstIndex(of: end) else { return nil }
        defer { position = stop + 1 }
        return Array(bytes[position..<stop])
    }

    /// Everything printable from here on.
    mutating func printable() -> [UInt8] {
        let run = bytes[position...].prefix { $0 >= 0x20 }
        position = run.endIndex
        return Array(run)
    }
}
