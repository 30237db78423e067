import Glibc

/// A file that a command makes for somebody to keep.
enum OutputFile {
    private static let temporaryEnding = ".part"

    /// Puts it in place at once: whoever looks sees the old one or the new one, and nothing where it fails.
    static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
        let temporary = path + temporaryEnding
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .notWritten(path, errno) }
        do throws(CommandFailure) {
            try Output(descriptor: descriptor).write(bytes[...])
        } catch {
            close(descriptor)
            unlink(temporary)
            throw error
        }
        guard close(descriptor) == 0, rename(temporary, path) == 0 else {
            let code = errno
            unlink(temporary)
            throw .notWritten(path, code)
        }
    }
}

extension CommandFailure {
    fileprivate static func notWritten(_ path: String, _ code: Int32) -> CommandFailure {
        CommandFailure(
            status: .failed, name: "outputFailed",
            text: Words("\(path) kann nicht geschrieben werden: ", "\(path) cannot be written: ") + .system(code))
    }
}
