import Foundation
import Glibc
import Varlink

/// A client that sends and receives bare bytes with blocking system calls, independent of the code under test.
///
/// The calls run on threads of their own, so that they hold up no task of the server.
struct RawClient: Sendable {
    struct Failed: Error {
        let operation: String
        let code: Int32
    }

    let descriptor: Int32

    static func connect(to path: String) async throws -> RawClient {
        try await blocking {
            let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            // A test that waits for bytes that never come shall fail, not hang.
            var timeout = timeval(tv_sec: 20, tv_usec: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
            let code = withUnsafePointer(to: address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
                }
            }
            guard code == 0 else { throw Failed(operation: "connect", code: errno) }
            return RawClient(descriptor: descriptor)
        }
    }

    /// Sends the texts, each with a NUL behind it.
    func send(_ messages: String...) async throws {
        try await send(bytes: messages.flatMap { Array($0.utf8) + [0] })
    }

    func send(bytes: [UInt8]) async throws {
        try await Self.blocking {
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes {
                    Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                guard count > 0 else { throw Failed(operation: "send", code: errno) }
                rest = rest.dropFirst(count)
            }
        }
    }

    /// The next messages, as JSON.
    func receive(_ count: Int) async throws -> [JSONValue] {
        try await Self.blocking {
            var messages: [JSONValue] = []
            var bytes: [UInt8] = []
            while messages.count < count {
                guard let byte = try readByte() else { throw Failed(operation: "end of stream", code: 0) }
                if byte == 0 {
                    messages.append(try JSONDecoder().decode(JSONValue.self, from: Data(bytes)))
                    bytes = []
                } else {
                    bytes.append(byte)
                }
            }
            return messages
        }
    }

    /// All messages up to the end of the stream.
    func receiveAll() async throws -> [JSONValue] {
        try await Self.blocking {
            var bytes: [UInt8] = []
            while let byte = try readByte() { bytes.append(byte) }
            return try bytes.split(separator: 0).map { try JSONDecoder().decode(JSONValue.self, from: Data($0)) }
        }
    }

    /// How many bytes come up to the end of the stream.
    func countToEnd() async throws -> Int {
        try await Self.blocking {
            var count = 0
            while try readByte() != nil { count += 1 }
            return count
        }
    }

    func shutDownWriting() { shutdown(descriptor, Int32(SHUT_WR)) }

    func disconnect() { Glibc.close(descriptor) }

    private func readByte() throws -> UInt8? {
        var byte: UInt8 = 0
        let count = recv(descriptor, &byte, 1, 0)
        if count < 0, errno == ECONNRESET { return nil }
        guard count >= 0 else { throw Failed(operation: "recv", code: errno) }
        return count == 1 ? byte : nil
    }

    private static func blocking<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value
    {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
        }
    }
}
