internal import Glibc
internal import NIOCore
internal import NIOPosix

/// Orders to a running simulator: one line in, one line back, over a Unix socket.
public struct ControlSocket: Sendable {
    /// A line that is longer is no order; its sender is cut off.
    static let maximumLineBytes = 4096

    private let path: String
    private let server: NIOAsyncChannel<NIOAsyncChannel<ByteBuffer, ByteBuffer>, Never>
    private let answer: @Sendable (String) async -> String

    /// - Parameter answer: the reply to a line, without line end.
    public init(path: String, answer: @escaping @Sendable (String) async -> String) async throws {
        self.path = path
        self.answer = answer
        server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            // A script that says one line and closes its side still wants the reply.
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .bind(unixDomainSocketPath: path, cleanupExistingSocketFile: true) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
    }

    /// Serves until the task is cancelled.
    public func run() async throws {
        defer { unlink(path) }
        try await server.executeThenClose { connections in
            try await withThrowingDiscardingTaskGroup { group in
                for try await connection in connections {
                    group.addTask { try? await serve(connection) }
                }
            }
        }
    }

    private func serve(_ connection: NIOAsyncChannel<ByteBuffer, ByteBuffer>) async throws {
        try await connection.executeThenClose { inbound, outbound in
            var line: [UInt8] = []
            for try await buffer in inbound {
                for byte in buffer.readableBytesView {
                    guard byte == UInt8(ascii: "\n") else {
                        guard line.count < Self.maximumLineBytes else { return }
                        line.append(byte)
                        continue
                    }
                    let reply = await answer(String(decoding: line, as: UTF8.self))
                    line = []
                    try await outbound.write(ByteBuffer(string: reply + "\n"))
                }
            }
        }
    }
}
