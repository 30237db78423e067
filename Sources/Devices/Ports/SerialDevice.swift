internal import CEPoll

#if canImport(Glibc)
    internal import Glibc
#endif

/// Opens character devices for exclusive, raw use.
enum SerialDevice {
    /// - Parameter line: how to set the tty; `nil` for a device that is none.
    /// - Throws: ``PortFailure``
    static func open(_ path: String, _ line: SerialLine?) throws(PortFailure) -> CInt {
        let descriptor = Glibc.open(path, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw PortFailure(openingFailed: errno, path: path) }
        do {
            try checkKind(descriptor, path)
            if let line { try prepare(descriptor, path, line) }
        } catch {
            close(descriptor)
            throw error
        }
        return descriptor
    }

    /// Only a device can be waited for: a file takes everything at once and says nothing, and so do some devices, as /dev/null.
    private static func checkKind(_ descriptor: CInt, _ path: String) throws(PortFailure) {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw PortFailure(openingFailed: errno, path: path) }
        guard facts.st_mode & S_IFMT == S_IFCHR, canBeWaitedFor(descriptor) else { throw .noDevice(path: path) }
    }

    /// swift-nio traps on a descriptor that epoll refuses.
    private static func canBeWaitedFor(_ descriptor: CInt) -> Bool {
        let poll = epoll_create1(0)
        guard poll >= 0 else { return false }
        defer { close(poll) }
        var event = epoll_event()
        return epoll_ctl(poll, EPOLL_CTL_ADD, descriptor, &event) == 0
    }

    private static func prepare(_ descriptor: CInt, _ path: String, _ line: SerialLine) throws(PortFailure) {
        // Two daemons on one line would take each other's bytes. TIOCEXCL does not hold against root, a lock does among those
        // who ask for it.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .inUse(path: path) }
        // Keeps out whatever else would open the tty after us, ModemManager for one.
        guard ioctl(descriptor, UInt(TIOCEXCL)) == 0 else { throw PortFailure(openingFailed: errno, path: path) }
        var settings = termios()
        guard tcgetattr(descriptor, &settings) == 0 else { throw PortFailure(openingFailed: errno, path: path) }
        cfmakeraw(&settings)
        settings.c_cflag |= tcflag_t(CLOCAL | CREAD)
        settings.c_cflag &= ~tcflag_t(CRTSCTS)
        if line.stopBits == 2 {
            settings.c_cflag |= tcflag_t(CSTOPB)
        } else {
            settings.c_cflag &= ~tcflag_t(CSTOPB)
        }
        cfsetspeed(&settings, speed(line.baud))
        guard tcsetattr(descriptor, TCSANOW, &settings) == 0 else {
            throw PortFailure(openingFailed: errno, path: path)
        }
        tcflush(descriptor, TCIOFLUSH)
    }

    private static func speed(_ baud: Int) -> speed_t {
        switch baud {
        case 115_200: speed_t(B115200)
        case 57600: speed_t(B57600)
        case 38400: speed_t(B38400)
        case 19200: speed_t(B19200)
        default: speed_t(B9600)
        }
    }
}
