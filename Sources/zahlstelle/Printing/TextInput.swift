import Glibc

/// Text from a file or standard input, as much as fits a page.
enum TextInput {
    /// More than the 500 blocks of 2000 bytes that a page takes.
    private static let bytesMax = 1 << 20

    static func standard() throws(CommandFailure) -> String {
        try read(.standard, "Standardeingabe")
    }

    static func file(_ path: String) throws(CommandFailure) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path, errno) }
        defer { close(descriptor) }
        return try read(Input(descriptor: descriptor), path)
    }

    private static func read(_ input: Input, _ name: String) throws(CommandFailure) -> String {
        var bytes: [UInt8] = []
        while true {
            let chunk = try input.read(name)
            guard !chunk.isEmpty else { break }
            bytes += chunk
            guard bytes.count <= bytesMax else { throw .unprintable("\(name) ist länger als ein Blatt.") }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .unprintable("\(name) ist kein Text in UTF-8.")
        }
        return text
    }
}
