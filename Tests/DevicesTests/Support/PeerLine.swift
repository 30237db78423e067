import Foundation

/// The device's end of a line, with blocking system calls on threads of their own.
struct PeerLine: Sendable {
    struct Failed: Error {
        let operation: String
        let code: Int32
    }

    let descriptor: Int32

    func send(_ hex: String) async throws { try await send(bytes: octets(hex)) }

    func send(bytes: [UInt8]) async throws {
        try await Self.blocking {
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
                guard count > 0 else { throw Failed(operation: "write", code: errno) }
                rest = rest.dropFirst(count)
            }
        }
    }

    /// Exactly so many bytes.
    func receive(_ count: Int) async throws -> [UInt8] {
        try await Self.blocking { try read(count) }
    }

    /// One message of a terminal's dialogue over TCP, in hexadecimal digits.
    func message() async throws -> String {
        try await Self.blocking {
            var bytes = try read(3)
            var length = Int(bytes[2])
            if length == 0xFF {
                bytes += try read(2)
                length = Int(bytes[3]) | Int(bytes[4]) << 8
            }
            return hex(bytes + (try read(length)))
        }
    }

    /// All that comes until the other side closes.
    func rest() async throws -> [UInt8] {
        try await Self.blocking {
            var bytes: [UInt8] = []
            while let byte = try readByte() { bytes.append(byte) }
            return bytes
        }
    }

    func close() { Glibc.close(descriptor) }

    private func read(_ count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            guard let byte = try readByte() else { throw Failed(operation: "end of line", code: 0) }
            bytes.append(byte)
        }
        return bytes
    }

    /// A test that waits for bytes that never come shall fail, not hang.
    private func readByte() throws -> UInt8? {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, 20_000) > 0 else { throw Failed(operation: "nothing came", code: errno) }
        var byte: UInt8 = 0
        switch Glibc.read(descriptor, &byte, 1) {
        case 1: return byte
        case 0: return nil
        default:
            // Reset by the other side, or a pty that nobody holds open any more.
            guard errno == ECONNRESET || errno == EIO else { throw Failed(operation: "read", code: errno) }
            return nil
        }
    }

    static func blocking<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
        }
    }
}

/// The bytes of hexadecimal digits; blanks are skipped.
func octets(_ hex: String) -> [UInt8] {
    let digits = hex.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}

func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16, uppercase: true) + String($0 & 15, radix: 16, uppercase: true) }
        .joined(separator: " ")
}
