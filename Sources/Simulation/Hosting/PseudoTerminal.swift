internal import Glibc

/// A pty: the device holds one end, the peer opens the other by its path.
struct PseudoTerminal: Sendable {
    /// The device's end.
    let descriptor: CInt
    /// The peer's end is held open too, so that the device does not see an error each time the peer closes it.
    let peerDescriptor: CInt
    /// Where the peer opens it, e.g. /dev/pts/3.
    let path: String

    init() throws(HostingFailure) {
        var descriptor: CInt = -1
        var peer: CInt = -1
        // Raw from the start: a line that has not been set up would echo what the device sends back to it.
        var settings = termios()
        cfmakeraw(&settings)
        settings.c_cflag |= tcflag_t(CREAD | CLOCAL)
        guard openpty(&descriptor, &peer, nil, &settings, nil) == 0 else { throw .system("openpty", errno) }
        var name = [CChar](repeating: 0, count: 128)
        guard ttyname_r(peer, &name, name.count) == 0 else {
            let code = errno
            close(descriptor)
            close(peer)
            throw .system("ttyname_r", code)
        }
        for open in [descriptor, peer] { _ = fcntl(open, F_SETFD, FD_CLOEXEC) }
        self.descriptor = descriptor
        peerDescriptor = peer
        path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Makes `link` point to the pty. A link that is there already is replaced, a file of any other kind is not.
    func publish(at link: String) throws(HostingFailure) {
        var status = stat()
        if lstat(link, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFLNK else { throw .occupied(link) }
            unlink(link)
        }
        guard symlink(path, link) == 0 else { throw .system("symlink \(link)", errno) }
    }
}

/// Why a simulator cannot be reached.
public enum HostingFailure: Error, Hashable, Sendable, CustomStringConvertible {
    case system(String, CInt)
    /// The path is taken by something that is not ours to replace.
    case occupied(String)

    public var description: String {
        switch self {
        case .system(let call, let code): "\(call): \(String(cString: strerror(code)))"
        case .occupied(let path): "\(path) exists and is not a link; choose another path"
        }
    }
}
