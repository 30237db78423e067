import Glibc

/// Bytes from a descriptor, as they come.
struct Input {
    static let standard = Input(descriptor: STDIN_FILENO)
    /// As much as a pipe holds.
    private static let chunkBytes = 64 * 1024

    let descriptor: CInt

    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Waits for some; empty at the end.
    func read(_ name: Words) throws(CommandFailure) -> [UInt8] {
        while true {
            var failure: CInt = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: Self.chunkBytes) { buffer, count in
                let result = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                failure = result < 0 ? errno : 0
                count = max(result, 0)
            }
            switch failure {
            case 0: return chunk
            case EINTR: continue
            default: throw .unreadable(name, failure)
            }
        }
    }
}

extension CommandFailure {
    static func unreadable(_ name: Words, _ code: CInt) -> CommandFailure {
        CommandFailure(
            status: .failed, name: "unreadable",
            text: name + Words(" kann nicht gelesen werden: ", " cannot be read: ") + .system(code))
    }
}
