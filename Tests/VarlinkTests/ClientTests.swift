import Glibc
import Testing

@testable import Varlink

@Suite(.timeLimit(.minutes(2))) struct ClientTests {
    @Test func `calls with their parameters reach the service and replies come back`() async throws {
        try await SampleServer.run { server in
            let api = try await sampler(server)
            let node = SamplerAPI.Node(
                next: .init(children: [], tags: ["a", "b"], self_: .init(in: 1, state: .default)),
                children: [.init(children: [], tags: [])], tags: [])
            let reply = try await api.echo(.init(node: node, price: .max, ratio: nil, note: ["x": [1, 2.5]]))
            #expect(reply == .init(node: node, price: .max, ratio: nil, note: ["x": [1, 2.5]]))
            #expect(try await api.keep(.init(text: "a")).texts == ["a"])
        }
    }

    @Test func `a call with more gives all replies and frees the connection`() async throws {
        try await SampleServer.run { server in
            let api = try await sampler(server)
            var numbers: [Int64] = []
            for try await reply in api.countMore(.init(from: 0, to: 500)) { numbers.append(reply.number) }
            #expect(numbers == Array(0...500))
            #expect(try await api.count(.init(from: 0, to: 2)).number == 2)
        }
    }

    @Test func `a oneway call is done before the next call on the connection`() async throws {
        try await SampleServer.run { server in
            let api = try await sampler(server)
            try await api.keepOneway(.init(text: "a"))
            #expect(try await api.keep(.init(text: "b")).texts == ["a", "b"])
        }
    }

    @Test func `errors of the interface and of the service are thrown as what they are`() async throws {
        try await SampleServer.run { server in
            let api = try await sampler(server)
            await #expect(throws: SamplerAPI.Failure.refused(.init(itemId: "7", lines: [.init(amount: -1)]))) {
                try await api.fail(.init(how: .refused))
            }
            await #expect(throws: SamplerAPI.Failure.broken) { try await api.fail(.init(how: .broken)) }
            await #expect(throws: VarlinkServiceError.expectedMore) { try await api.watch() }
            await #expect(throws: VarlinkServiceError.methodNotFound(method: "org.example.Sampler.None")) {
                let _: NoReply = try await api.connection.call("org.example.Sampler.None", NoReply())
            }
            await #expect(
                throws: VarlinkClientError.unknownError(name: "org.example.Sampler.Broken", parameters: [:])
            ) {
                let _: NoReply = try await api.connection.call(
                    "org.example.Sampler.Fail", SamplerAPI.Fail.Parameters(how: .broken))
            }
        }
    }

    @Test func `leaving the replies early closes the connection, which cancels the watch`() async throws {
        try await SampleServer.run { server in
            let api = try await sampler(server)
            for try await reply in api.watchMore() {
                #expect(reply.state == .idle)
                break
            }
            #expect(await server.sampler.ended.first { _ in true } == "org.example.Sampler.Watch cancelled")
            await #expect(throws: VarlinkClientError.self) { try await api.who() }
        }
    }

    @Test func `a second call while one waits is refused and does not disturb it`() async throws {
        try await SampleServer.run { server in
            let api = try await sampler(server)
            async let rest = api.rest()
            #expect(await server.sampler.begun.first { _ in true } != nil)
            await #expect(throws: VarlinkClientError.busy) { try await api.who() }
            server.sampler.endAll()
            #expect(try await rest == .init())
        }
    }

    @Test func `a reply that does not come in time ends the connection`() async throws {
        try await SampleServer.run { server in
            var limits = VarlinkClientLimits()
            limits.replyTimeMax = .milliseconds(20)
            let api = SamplerAPI.Client(try await .connect(to: server.address, limits: limits))
            await #expect(throws: VarlinkClientError.timedOut) { try await api.rest() }
            await #expect(throws: VarlinkClientError.self) { try await api.who() }
        }
    }

    @Test func `a cancelled task ends its call and the connection`() async throws {
        try await SampleServer.run { server in
            let api = try await sampler(server)
            let task = Task { try await api.rest() }
            #expect(await server.sampler.begun.first { _ in true } != nil)
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            await #expect(throws: VarlinkClientError.self) { try await api.who() }
        }
    }

    @Test func `a server that stops in the middle of a call is noticed`() async throws {
        try await SampleServer.run { server in
            let api = try await sampler(server)
            let task = Task { try await api.rest() }
            #expect(await server.sampler.begun.first { _ in true } != nil)
            await server.server.stop(within: .zero)
            await #expect(throws: VarlinkClientError.connectionClosed) { try await task.value }
        }
    }

    @Test func `nobody behind the address is a clear error`() async {
        let path = SampleServer.freshPath()
        await #expect(throws: SocketError.system(operation: "connect", address: "unix:\(path)", errno: ENOENT)) {
            try await VarlinkConnection.connect(to: .path(path))
        }
    }

    @Test(arguments: [
        ("unix:/run/a.sock", VarlinkAddress.path("/run/a.sock")), ("unix:/run/a.sock;mode=0600", .path("/run/a.sock")),
        ("unix:@name", .abstract("name")), ("unix:", nil), ("unix:@", nil), ("tcp:127.0.0.1:1", nil), ("/run/a", nil),
    ])
    func `an address is read`(text: String, address: VarlinkAddress?) {
        #expect(VarlinkAddress(text) == address)
    }

    @Test(arguments: [
        "[]", "nonsense", #"{"parameters":{}}"#, #"{"parameters":{"number":"1"}}"#, #"{"error":7}"#,
        #"{"parameters":{"number":1},"continues":true}"#,
    ])
    func `a reply that is none is called malformed`(reply: String) async throws {
        let path = SampleServer.freshPath()
        let listening = try ListeningSocket.open(.path(path))
        defer {
            listening.file?.remove()
            close(listening.descriptor)
        }
        let api = SamplerAPI.Client(try await .connect(to: .path(path)))
        let accepted = RawClient(descriptor: accept(listening.descriptor, nil, nil))
        defer { accepted.disconnect() }
        try await accepted.send(reply)
        let error = await #expect(throws: VarlinkClientError.self) { try await api.count(.init(from: 0, to: 1)) }
        guard case .malformedReply = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    private struct NoReply: Codable {}

    private func sampler(_ server: SampleServer) async throws -> SamplerAPI.Client {
        SamplerAPI.Client(try await .connect(to: server.address))
    }
}
