import Foundation
import Synchronization

/// The network between the daemon and a device. It can fall silent: no packet is heard or answered any more, and no line ends.
final class SilentNetwork: Sendable {
    struct Failed: Error {
        let operation: String
        let code: Int32
    }

    /// Where the daemon finds the device.
    let port: Int
    var address: String { "tcp:127.0.0.1:\(port)" }
    private let listener: Int32
    private let device: Int
    private let state = Mutex(State())

    private struct State {
        var isSilent = false
        /// The daemon's side of each connection.
        var lines: Set<Int32> = []
    }

    /// - Parameter device: the port of the loopback interface at which the device listens.
    init(to device: Int) throws {
        self.device = device
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        listener = descriptor
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        guard Self.with(&address, { bind(descriptor, $0, $1) }) == 0, listen(descriptor, 8) == 0 else {
            throw Failed(operation: "listen", code: errno)
        }
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
        }
        port = Int(UInt16(bigEndian: address.sin_port))
        signal(SIGPIPE, SIG_IGN)
        Thread.detachNewThread { [weak self] in
            while case let daemon = accept(descriptor, nil, nil), daemon >= 0 { self?.serve(daemon) }
            close(descriptor)
        }
    }

    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    /// Packets of the daemon get lost from here on, also those with which it would connect anew.
    func fallSilent() throws {
        try state.withLock { state in
            state.isSilent = true
            for descriptor in state.lines.union([listener]) { try Self.drop(descriptor, true) }
        }
    }

    /// What was sent again and again now arrives.
    func comeBack() throws {
        try state.withLock { state in
            state.isSilent = false
            for descriptor in state.lines.union([listener]) { try Self.drop(descriptor, false) }
        }
    }

    /// The device, or what stands before it, has started anew meanwhile and knows of no line.
    func comeBackWithoutLines() throws {
        state.withLock { state in
            for descriptor in state.lines { shutdown(descriptor, Int32(SHUT_RDWR)) }
        }
        try comeBack()
    }

    private func serve(_ daemon: Int32) {
        let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        address.sin_port = UInt16(device).bigEndian
        guard Self.with(&address, { connect(line, $0, $1) }) == 0 else {
            close(line)
            close(daemon)
            return
        }
        state.withLock { _ = $0.lines.insert(daemon) }
        Thread.detachNewThread { [self] in
            let isCopiedBack = DispatchSemaphore(value: 0)
            Thread.detachNewThread {
                Self.copy(from: line, to: daemon)
                isCopiedBack.signal()
            }
            Self.copy(from: daemon, to: line)
            isCopiedBack.wait()
            state.withLock { _ = $0.lines.remove(daemon) }
            close(daemon)
            close(line)
        }
    }

    /// Copies until either side ends, and then ends both.
    private static func copy(from source: Int32, to target: Int32) {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = read(source, &buffer, buffer.count), count > 0, write(target, buffer, count) == count {}
        for descriptor in [source, target] { shutdown(descriptor, Int32(SHUT_RDWR)) }
    }

    private static func with(
        _ address: inout sockaddr_in, _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                call($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    /// Lets the system drop what comes for a socket before TCP sees it.
    private static func drop(_ descriptor: Int32, _ drops: Bool) throws {
        // struct sock_filter: "return 0", which keeps nothing of any packet. struct sock_fprog: one of these.
        var program: (code: UInt16, jumps: UInt16, operand: UInt32) = (0x06, 0, 0)
        let result = withUnsafeMutablePointer(to: &program) { first in
            var filter = (count: UInt16(1), program: UnsafeMutableRawPointer(first))
            return setsockopt(
                descriptor, SOL_SOCKET, drops ? SO_ATTACH_FILTER : SO_DETACH_FILTER, &filter,
                socklen_t(MemoryLayout.size(ofValue: filter)))
        }
        guard result == 0 else { throw Failed(operation: "filter", code: errno) }
    }
}
