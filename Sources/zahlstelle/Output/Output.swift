import FoundationEssentials
import Glibc

/// A standard stream, written at once: whoever reads it sees a line as soon as it is known.
struct Output: Sendable {
    static let standard = Output(descriptor: STDOUT_FILENO)
    static let error = Output(descriptor: STDERR_FILENO)

    let descriptor: CInt

    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Whether lines on it can be replaced.
    var isDrawable: Bool { isTerminal && ProcessInfo.processInfo.environment["TERM"] != "dumb" }

    /// Columns of the terminal; nil where there is none.
    var width: Int? { size.flatMap { $0.ws_col > 0 ? Int($0.ws_col) : nil } }

    /// Lines of the terminal; nil where there is none.
    var height: Int? { size.flatMap { $0.ws_row > 0 ? Int($0.ws_row) : nil } }

    private var size: winsize? {
        var size = winsize()
        return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
    }

    func line(_ text: String) throws(CommandFailure) {
        try write(text + "\n")
    }

    func write(_ text: String) throws(CommandFailure) {
        try write(Array(text.utf8)[...])
    }

    func write(_ bytes: ArraySlice<UInt8>) throws(CommandFailure) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                waitUntilWritable()
            } else if errno == EPIPE {
                throw .outputClosed
            } else if errno != EINTR {
                throw CommandFailure(
                    status: .failed, name: "outputFailed",
                    text: Words("Die Ausgabe kann nicht geschrieben werden: ", "The output cannot be written: ")
                        + .system(errno))
            }
        }
    }

    /// A shell may have left its terminal in non-blocking mode.
    private func waitUntilWritable() {
        var descriptors = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&descriptors, 1, -1)
    }
}
