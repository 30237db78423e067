import Glibc

/// What is in a file, or comes from standard input.
struct ByteInput {
    static let standardName = Words("Standardeingabe", "Standard input")

    /// The most that is read.
    let bytesMax: Int
    /// Makes a failure of what is wrong with it.
    let refusal: @Sendable (Words) -> CommandFailure

    func standard() throws(CommandFailure) -> [UInt8] {
        try read(.standard, Self.standardName)
    }

    func file(_ path: String) throws(CommandFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(.name(path), errno) }
        defer { close(descriptor) }
        return try read(Input(descriptor: descriptor), .name(path))
    }

    private func read(_ input: Input, _ name: Words) throws(CommandFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let chunk = try input.read(name)
            guard !chunk.isEmpty else { return bytes }
            bytes += chunk
            guard bytes.count <= bytesMax else {
                throw refusal(
                    name + Words(" hat mehr als \(bytesMax) Bytes.", " has more than \(bytesMax) bytes."))
            }
        }
    }
}
