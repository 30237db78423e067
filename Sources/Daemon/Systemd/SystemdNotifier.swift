#if canImport(Glibc)
    internal import Glibc
#endif

/// Tells systemd how the daemon is (sd_notify(3)): datagrams to the socket that NOTIFY_SOCKET names. Without one, nothing is
/// said.
public struct SystemdNotifier: Sendable {
    private let socket: String?

    public init(environment: [String: String]) {
        socket = environment["NOTIFY_SOCKET"]
    }

    public func ready(_ status: String) { send("READY=1\nSTATUS=\(status)") }
    public func status(_ status: String) { send("STATUS=\(status)") }
    public func watchdog() { send("WATCHDOG=1") }

    /// Between this and the next ``ready(_:)`` systemd waits for the reload that it asked for.
    public func reloading() {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        // By this systemd tells the reload it asked for from one before it (sd_notify(3)).
        let microseconds = Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1000
        send("RELOADING=1\nMONOTONIC_USEC=\(microseconds)\nSTATUS=liest die Konfiguration")
    }

    public func stopping(_ status: String) { send("STOPPING=1\nSTATUS=\(status)") }

    /// A notice that cannot be delivered is no reason for a pay point to stop; systemd notices the silence.
    private func send(_ text: String) {
        guard let socket else { return }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let path = Array(socket.utf8)
        let capacity = MemoryLayout.size(ofValue: address.sun_path)
        guard !path.isEmpty, path.count < capacity else { return }
        withUnsafeMutableBytes(of: &address.sun_path) { target in
            target.copyBytes(from: path)
            // An @ stands for the abstract name space, whose names begin with NUL.
            if path[0] == UInt8(ascii: "@") { target[0] = 0 }
        }
        let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + path.count + (path[0] == UInt8(ascii: "@") ? 0 : 1))
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                let bytes = Array(text.utf8)
                _ = sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), generic, length)
            }
        }
    }
}
