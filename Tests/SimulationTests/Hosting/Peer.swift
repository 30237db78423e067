import Dispatch
import Glibc

/// The other end. Waiting is done on threads of its own: those of the tests also run what answers.
struct Peer: Sendable {
    private let descriptor: CInt

    struct Failure: Error { let code: CInt }

    static func tcp(port: Int) throws -> Peer {
        let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure(code: errno) }
        return Peer(descriptor: descriptor)
    }

    static func unix(_ path: String) throws -> Peer {
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0 else { throw Failure(code: errno) }
        return Peer(descriptor: descriptor)
    }

    static func device(_ path: String) throws -> Peer {
        let descriptor = open(path, O_RDWR | O_NOCTTY)
        guard descriptor >= 0 else { throw Failure(code: errno) }
        return Peer(descriptor: descriptor)
    }

    func write(_ bytes: [UInt8]) { _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } }

    /// So many bytes, or fewer where the connection ends or a minute passes.
    func read(_ count: Int) async -> [UInt8] {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: readNow(count)) }
        }
    }

    private func readNow(_ count: Int) -> [UInt8] {
        var all: [UInt8] = []
        while all.count < count {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 60_000) == 1 else { break }
            var buffer = [UInt8](repeating: 0, count: count - all.count)
            let read = Glibc.read(descriptor, &buffer, buffer.count)
            guard read > 0 else { break }
            all += buffer.prefix(read)
        }
        return all
    }

    func close() { Glibc.close(descriptor) }
}
