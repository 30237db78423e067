import Glibc

/// What a program of the system says, within a bound of time and length.
enum ProgramRun {
    private static let places = ["/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/"]

    /// - Returns: its standard output; `nil` where it is not there, fails, or takes too long.
    static func output(_ program: String, _ arguments: String...) -> String? {
        guard let path = places.map({ $0 + program }).first(where: { access($0, X_OK) == 0 }) else { return nil }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        let (reading, writing) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(reading) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, writing, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        // What we read has to be in one language, and no pager may wait for anybody.
        var environment = copies(["LC_ALL=C", "PATH=/usr/bin:/bin:/usr/sbin:/sbin", "SYSTEMD_PAGER=cat"])
        var words = copies([path] + arguments)
        defer { for text in environment + words { free(text) } }
        var child = pid_t()
        let code = posix_spawn(&child, path, &actions, nil, &words, &environment)
        close(writing)
        guard code == 0 else { return nil }
        let bytes = read(reading)
        if bytes == nil { kill(child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        guard let bytes, status == 0 else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// As C wants them, to be freed.
    private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }

    /// Until the other side ends; `nil` when it takes too long or says too much.
    private static func read(_ descriptor: Int32) -> [UInt8]? {
        let end = SteadyMoment.milliseconds + DoctorLimits.programMilliseconds
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while bytes.count < DoctorLimits.programBytes {
            let left = end - SteadyMoment.milliseconds
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard left > 0, poll(&waiting, 1, Int32(clamping: left)) != 0 else { return nil }
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count > 0 {
                bytes += buffer.prefix(count)
            } else if errno != EINTR {
                return nil
            }
        }
        return nil
    }
}

/// A clock that only goes forward.
enum SteadyMoment {
    static var milliseconds: Int64 { of(CLOCK_MONOTONIC) }

    /// Since the machine started, sleep included.
    static var uptimeSeconds: Int64 { of(CLOCK_BOOTTIME) / 1000 }

    private static func of(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
