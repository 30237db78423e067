import NIOCore
import NIOPosix

/// Serves varlink interfaces on Unix sockets.
///
/// ```swift
/// let server = VarlinkServer(information: about, interfaces: [OrgExamplePing.interface(Ping())])
/// try await server.listen(on: .path("/run/example.sock"))
/// …
/// await server.stop(within: .seconds(10))
/// ```
///
/// Calls of one connection are answered one after the other, calls of different connections side by side. A server at rest
/// has no timer and causes no wake-up.
public actor VarlinkServer {
    private let service: VarlinkService
    private let connections: ConnectionRegistry
    private var listeners: [OpenListener] = []
    private var isStopped = false

    /// - Parameters:
    ///   - information: what `org.varlink.service.GetInfo` answers.
    ///   - interfaces: all but `org.varlink.service`, which the server adds. No two may have the same name.
    ///   - authorize: asked for every call of an existing method; all calls are allowed without it.
    ///   - report: takes what the log should know; called from any thread.
    public init(
        information: ServiceInformation, interfaces: [VarlinkInterface], limits: VarlinkServerLimits = .init(),
        authorize: @escaping VarlinkAuthorization = { _, _ in true },
        report: @escaping @Sendable (VarlinkServerEvent) -> Void = { _ in }
    ) {
        let all = interfaces + [ServiceInterface.interface(information, describing: interfaces)]
        service = VarlinkService(limits: limits, methods: MethodTable(all), authorize: authorize, report: report)
        connections = ConnectionRegistry(limits: limits)
    }

    /// Starts to answer on a socket; returns when clients can connect. May be called for several sockets.
    ///
    /// - Throws: `SocketError`
    public func listen(on listener: VarlinkListener) async throws {
        precondition(!isStopped, "a server that was stopped cannot listen again")
        let socket = try ListeningSocket.open(listener)
        let channel: NIOAsyncChannel<AcceptedConnection, Never>
        do {
            channel = try await Self.channel(on: socket.descriptor, service)
        } catch {
            socket.file?.remove()
            throw error
        }
        let task = Task { [service, connections] in await Self.accept(channel, service, connections) }
        listeners.append(OpenListener(channel: channel.channel, file: socket.file, task: task))
    }

    /// Stops: no new connection, no new call. Calls that run may finish within `time`, then they are cancelled.
    ///
    /// A call with `more` whose handler never ends uses up the whole time, so end the streams behind such handlers first.
    public func stop(within time: Duration) async {
        isStopped = true
        for listener in listeners { listener.close() }
        connections.stop()
        let tasks = listeners.map(\.task)
        listeners.removeAll()
        guard await !Self.end(of: tasks, within: time) else { return }
        // In this order, so that what a cancelled call returns is not taken for its answer.
        connections.close()
        for task in tasks { task.cancel() }
    }

    /// - Returns: whether all tasks ended in time.
    private static func end(of tasks: [Task<Void, Never>], within time: Duration) async -> Bool {
        // A stream, because waiting for a task cannot be given up and waiting for a stream can.
        let (ended, continuation) = AsyncStream.makeStream(of: Never.self)
        Task {
            for task in tasks { await task.value }
            continuation.finish()
        }
        return await withTaskGroup { group in
            group.addTask {
                for await _ in ended {}
                return !Task.isCancelled
            }
            group.addTask {
                try? await Task.sleep(for: time)
                return false
            }
            let inTime = await group.next() ?? true
            group.cancelAll()
            return inTime
        }
    }

    private static func channel(
        on descriptor: Int32, _ service: VarlinkService
    ) async throws -> NIOAsyncChannel<AcceptedConnection, Never> {
        try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.backlog, value: FixedLimits.backlog)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .bind(descriptor) { channel in
                channel.eventLoop.makeCompletedFuture { try AcceptedConnection(channel, service: service) }
            }
    }

    /// Serves what comes in on one socket until it is closed and the last connection has ended.
    private static func accept(
        _ channel: NIOAsyncChannel<AcceptedConnection, Never>, _ service: VarlinkService,
        _ connections: ConnectionRegistry
    ) async {
        await withDiscardingTaskGroup { group in
            do {
                try await channel.executeThenClose { inbound in
                    for try await accepted in inbound {
                        group.addTask { await connections.serve(accepted, service) }
                    }
                }
            } catch is CancellationError {
                return
            } catch {
                service.report(.listenerFailed(error))
            }
        }
    }
}
