import Glibc

/// A program that other bytes come out of than go in: age, gzip. Fed and read in one thread, so that neither side waits for the other
/// for ever.
package final class ChildProgram: ByteSource, ByteSink {
    /// As much as is kept of what it says about itself.
    private static let complaintBytesMax = 4096
    private static let searchPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

    private let name: String
    private let identifier: pid_t
    private var input: Int32
    private let output: Int32
    private let errors: Int32
    private let sink: (any ByteSink)?
    private var complaint: [UInt8] = []
    private var isReaped = false

    /// Where the program is; one that is named by its path is there or nowhere.
    ///
    /// - Throws: ``ArchiveFailure/programMissing(_:)``
    package static func find(_ name: String) throws(ArchiveFailure) -> String {
        if name.contains("/"), access(name, X_OK) == 0 { return name }
        let directories = (getenv("PATH").map { String(cString: $0) } ?? searchPath).split(separator: ":")
        for directory in directories where access("\(directory)/\(name)", X_OK) == 0 { return "\(directory)/\(name)" }
        throw .programMissing(name)
    }

    /// - Parameters:
    ///   - file: what it reads; without one, what is written here.
    ///   - sink: where goes what it writes; without one it is read here.
    package init(
        _ name: String, _ arguments: [String], reading file: OpenFile? = nil, into sink: (any ByteSink)? = nil
    ) throws(ArchiveFailure) {
        let path = try Self.find(name)
        self.name = name
        self.sink = sink
        // A program that ends early is told by its status, not by killing us.
        signal(SIGPIPE, SIG_IGN)
        let pipes = try [Self.pipe(), Self.pipe(), Self.pipe()]
        let (toChild, fromChild, complaints) = (pipes[0], pipes[1], pipes[2])
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, file?.descriptor ?? toChild.reading, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, fromChild.writing, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, complaints.writing, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var identifier = pid_t()
        let code = posix_spawn(&identifier, path, &actions, &attributes, &words, environ)
        close(toChild.reading)
        close(fromChild.writing)
        close(complaints.writing)
        (input, output, errors) = (toChild.writing, fromChild.reading, complaints.reading)
        self.identifier = identifier
        if file != nil { closeInput() }
        guard code == 0 else {
            isReaped = true
            throw .programFailed(name, String(cString: strerror(code)))
        }
        for descriptor in [input, output, errors] where descriptor >= 0 {
            _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        }
    }

    deinit {
        closeInput()
        close(output)
        close(errors)
        // Whoever gave up in the middle leaves a child that writes for nobody.
        if !isReaped {
            kill(identifier, SIGKILL)
            _ = reap()
        }
    }

    package func write(_ bytes: [UInt8]) throws(ArchiveFailure) {
        var done = 0
        while done < bytes.count {
            let ready = try wait(forInput: true)
            try drain(ready)
            guard ready.input else { continue }
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(input, buffer.baseAddress.map { $0 + done }, buffer.count - done)
            }
            if count >= 0 {
                done += count
            } else if errno != EAGAIN, errno != EINTR {
                try end()
                throw .programFailed(name, complaintText)
            }
        }
    }

    package func finish() throws(ArchiveFailure) {
        closeInput()
        while case let chunk = try read(OpenFile.chunkBytes), !chunk.isEmpty { try sink?.write(chunk) }
        try sink?.finish()
    }

    /// At the end the program has to have ended well, too.
    package func read(_ most: Int) throws(ArchiveFailure) -> [UInt8] {
        while true {
            let ready = try wait(forInput: false)
            if ready.errors { _ = Self.read(errors, most: Self.complaintBytesMax).map(keep) }
            guard ready.output else { continue }
            guard let chunk = Self.read(output, most: most) else { continue }
            if chunk.isEmpty { try end() }
            return chunk
        }
    }

    private func drain(_ ready: (input: Bool, output: Bool, errors: Bool)) throws(ArchiveFailure) {
        if ready.errors { _ = Self.read(errors, most: Self.complaintBytesMax).map(keep) }
        if ready.output, let chunk = Self.read(output, most: OpenFile.chunkBytes) {
            // It closed its output while we still feed it: the next write tells why.
            if !chunk.isEmpty { try sink?.write(chunk) }
        }
    }

    private func wait(forInput: Bool) throws(ArchiveFailure) -> (input: Bool, output: Bool, errors: Bool) {
        var descriptors = [
            pollfd(fd: forInput ? input : -1, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: hasErrorsOpen ? errors : -1, events: Int16(POLLIN), revents: 0),
        ]
        while poll(&descriptors, nfds_t(descriptors.count), -1) < 0 {
            guard errno == EINTR else { throw .programFailed(name, String(cString: strerror(errno))) }
        }
        return (descriptors[0].revents != 0, descriptors[1].revents != 0, descriptors[2].revents != 0)
    }

    private var hasErrorsOpen = true

    private func keep(_ bytes: [UInt8]) {
        if bytes.isEmpty { hasErrorsOpen = false }
        complaint = (complaint + bytes).suffix(Self.complaintBytesMax)
    }

    private func end() throws(ArchiveFailure) {
        closeInput()
        while hasErrorsOpen {
            var descriptor = pollfd(fd: errors, events: Int16(POLLIN), revents: 0)
            guard poll(&descriptor, 1, -1) >= 0 || errno == EINTR else { break }
            if let bytes = Self.read(errors, most: Self.complaintBytesMax) { keep(bytes) }
        }
        let status = reap()
        guard status == 0 else { throw .programFailed(name, complaintText) }
    }

    private func reap() -> Int32 {
        guard !isReaped else { return 0 }
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) == -1, errno == EINTR {}
        isReaped = true
        return status
    }

    private var complaintText: String {
        String(decoding: complaint, as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: "; ")
    }

    private func closeInput() {
        if input >= 0 { close(input) }
        input = -1
    }

    /// - Returns: `nil` while there is nothing to read; empty at the end.
    private static func read(_ descriptor: Int32, most: Int) -> [UInt8]? {
        var isEmptyNow = false
        let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            let result = Glibc.read(descriptor, buffer.baseAddress, most)
            isEmptyNow = result < 0 && (errno == EAGAIN || errno == EINTR)
            count = max(result, 0)
        }
        return isEmptyNow ? nil : bytes
    }

    private static func pipe() throws(ArchiveFailure) -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { throw .system(path: "pipe", code: errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }
}
