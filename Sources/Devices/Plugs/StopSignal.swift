#if canImport(Glibc)
    internal import Glibc
#endif

/// Ends a wait in poll(2) on another thread.
final class StopSignal: Sendable {
    /// Becomes readable when the signal is raised, and stays so.
    let descriptor: CInt
    private let writeEnd: CInt

    init?() {
        var ends: [CInt] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        descriptor = ends[0]
        writeEnd = ends[1]
    }

    deinit {
        close(descriptor)
        close(writeEnd)
    }

    func raise() {
        var byte: UInt8 = 0
        write(writeEnd, &byte, 1)
    }
}
