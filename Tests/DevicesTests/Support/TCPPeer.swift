import Devices
import Foundation

/// A network device on the loopback interface.
final class TCPPeer: Sendable {
    private let descriptor: Int32
    let port: Int

    var address: PortAddress { .tcp(host: "127.0.0.1", port: port) }

    init() throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = self.descriptor
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
                guard bind(descriptor, name, size) == 0, listen(descriptor, 8) == 0 else { return Int32(-1) }
                return getsockname(descriptor, name, &size)
            }
        }
        guard code == 0 else { throw PeerLine.Failed(operation: "listen", code: errno) }
        port = Int(UInt16(bigEndian: address.sin_port))
        signal(SIGPIPE, SIG_IGN)
    }

    deinit { close(descriptor) }

    /// Whoever calls from now on is refused.
    func stopListening() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    /// Waits for the next connection.
    func accept() async throws -> PeerLine {
        let descriptor = self.descriptor
        return try await PeerLine.blocking {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 20_000) > 0 else { throw PeerLine.Failed(operation: "nobody called", code: errno) }
            let accepted = Glibc.accept(descriptor, nil, nil)
            guard accepted >= 0 else { throw PeerLine.Failed(operation: "accept", code: errno) }
            return PeerLine(descriptor: accepted)
        }
    }

    /// Whether a connection waits to be accepted.
    var isCalled: Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, 0) > 0
    }
}
