import FoundationEssentials
import Synchronization
import Varlink

/// A running server with the sampler behind a socket of its own.
struct SampleServer: Sendable {
    let path: String
    let sampler: Sampler
    let server: VarlinkServer
    private let log: EventLog

    var address: VarlinkAddress { .path(path) }
    var events: [String] { log.events.withLock { $0 } }

    /// Serves while the body runs.
    static func run<Result: Sendable>(
        limits: VarlinkServerLimits = .init(), authorize: @escaping VarlinkAuthorization = { _, _ in true },
        _ body: @Sendable (SampleServer) async throws -> Result
    ) async throws -> Result {
        let path = SampleServer.freshPath()
        let sampler = Sampler()
        let log = EventLog()
        let server = VarlinkServer(
            information: .init(vendor: "V", product: "P", version: "1", url: "https://example.org"),
            interfaces: [OrgExampleSampler.interface(sampler)], limits: limits, authorize: authorize
        ) { event in log.take(event) }
        try await server.listen(on: .path(path))
        let running = SampleServer(path: path, sampler: sampler, server: server, log: log)
        do {
            let result = try await body(running)
            sampler.endAll()
            await server.stop(within: .seconds(10))
            return result
        } catch {
            await server.stop(within: .zero)
            throw error
        }
    }

    /// Returns once the server reported the event.
    func untilReported(_ event: String) async throws {
        for await reported in log.stream where reported == event { return }
        throw CancellationError()
    }

    static func freshPath() -> String {
        "/tmp/varlink-test-\(String(UInt64.random(in: .min ... .max), radix: 36)).sock"
    }
}

/// What a server reported, in short words.
final class EventLog: Sendable {
    let events = Mutex<[String]>([])
    let stream: AsyncStream<String>
    private let continuation: AsyncStream<String>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream()
    }

    func take(_ event: VarlinkServerEvent) {
        let text =
            switch event {
            case .connectionRefused: "refused"
            case .protocolViolation(_, let reason): "violation: \(reason)"
            case .slowReader: "slow reader"
            case .permissionDenied(_, let method): "denied \(method)"
            case .unexpectedError(_, let method, let error): "\(method) threw \(type(of: error))"
            case .listenerFailed: "listener failed"
            }
        events.withLock { $0.append(text) }
        continuation.yield(text)
    }
}
