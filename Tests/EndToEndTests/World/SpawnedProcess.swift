import Foundation

/// A process started with posix_spawn(3). Foundation's `Process` waits by a run loop, and when it is waited for in another
/// thread than the one that started it, it may miss the end.
struct SpawnedProcess {
    let identifier: pid_t
    /// What the process writes to its standard output and error.
    let output: FileHandle

    init(_ program: String, _ arguments: [String], environment: [String: String], input: FileHandle?) throws {
        let pipe = Pipe()
        let nothing = FileHandle.nullDevice
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, (input ?? nothing).fileDescriptor, STDIN_FILENO)
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_adddup2(&actions, pipe.fileHandleForWriting.fileDescriptor, descriptor)
        }
        // What we hold open is not the child's: a line that it keeps open would never end for its other side. Descriptors that
        // are closed by then do no harm.
        for name in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
            guard let descriptor = Int32(name), descriptor > STDERR_FILENO else { continue }
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }

        var arguments: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var identifier = pid_t()
        let error = posix_spawn(&identifier, program, &actions, nil, &arguments, &variables)
        guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .EINVAL) }
        self.identifier = identifier
        output = pipe.fileHandleForReading
        try pipe.fileHandleForWriting.close()
    }

    /// Blocks until the process has ended, and leaves its status to be read.
    static func untilEnded(_ identifier: pid_t) {
        var information = siginfo_t()
        while waitid(P_PID, id_t(identifier), &information, WEXITED | WNOWAIT) == -1, errno == EINTR {}
    }

    /// - Returns: the exit status of a process that has ended, or its signal as a negative number.
    static func reap(_ identifier: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) == -1, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : -signal
    }
}
