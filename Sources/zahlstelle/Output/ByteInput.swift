import Glibc

/// What is in a file, or comes from standard input.
struct ByteInput {
    static let standardName = "Standardeingabe"

    /// The most that is read.
    let bytesMax: Int
    /// Makes a failure of what is wrong with it.
    let refusal: @Sendable (String) -> CommandFailure

    func standard() throws(CommandFailure) -> [UInt8] {
        try read(.standard, Self.standardName)
    }

    func file(_ path: String) throws(CommandFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path, errno) }
        defer { close(descriptor) }
        return try read(Input(descriptor: descriptor), path)
    }

    private func read(_ input: Input, _ name: String) throws(CommandFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let chunk = try input.read(name)
            guard !chunk.isEmpty else { return bytes }
            bytes += chunk
            guard bytes.count <= bytesMax else { throw refusal("\(name) hat mehr als \(bytesMax) Bytes.") }
        }
    }
}
