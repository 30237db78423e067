import Glibc

/// Whether a port on the network takes connections. Says nothing to whoever takes it.
enum NetworkLook {
    static func connect(_ host: String, _ port: Int) -> NetworkAnswer {
        // The system's own lookup cannot be bounded; the program that makes it can.
        guard let found = ProgramRun.output("getent", "ahosts", host)?.split(whereSeparator: \.isWhitespace).first
        else {
            return .unknownHost
        }
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(String(found), "\(port)", &hints, &list) == 0, let address = list else { return .unknownHost }
        defer { freeaddrinfo(list) }
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let line = socket(address.pointee.ai_family, kind, 0)
        guard line >= 0 else { return .failed(errno) }
        defer { close(line) }
        if Glibc.connect(line, address.pointee.ai_addr, address.pointee.ai_addrlen) == 0 { return .accepts }
        guard errno == EINPROGRESS else { return answer(errno) }
        var waiting = pollfd(fd: line, events: Int16(POLLOUT), revents: 0)
        guard poll(&waiting, 1, Int32(clamping: DoctorLimits.networkMilliseconds)) > 0 else { return .silent }
        var code: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        getsockopt(line, SOL_SOCKET, SO_ERROR, &code, &size)
        return answer(code)
    }

    private static func answer(_ code: Int32) -> NetworkAnswer {
        switch code {
        case 0: .accepts
        case ECONNREFUSED: .refused
        case ETIMEDOUT, EHOSTUNREACH, ENETUNREACH: .silent
        default: .failed(code)
        }
    }
}
