import Testing
import Varlink

/// What the server does with peers that send, read or connect without measure.
@Suite(.timeLimit(.minutes(2))) struct ServerBoundsTests {
    private static let notice: JSONValue = [
        "error": "org.varlink.service.InvalidParameter", "parameters": ["parameter": "message"],
    ]
    private static let one = #"{"method":"org.example.Sampler.Count","parameters":{"from":0,"to":1}}"#

    @Test(arguments: ["{", "", "nonsense", "[]", "5", #"{"method":"a.b"} {}"#, "\u{FF}"])
    func `a message that is no object is named behind the replies before it, and ends the connection`(
        message: String
    ) async throws {
        let (replies, events) = try await SampleServer.run { server in
            let client = try await RawClient.connect(to: server.path)
            defer { client.disconnect() }
            try await client.send(Self.one, message, Self.one)
            return (try await client.receiveAll(), server.events)
        }

        #expect(replies == [["parameters": ["number": 1]], Self.notice])
        #expect(events == ["violation: a message that is no JSON object"])
    }

    @Test func `bytes that are not UTF-8 end the connection`() async throws {
        let replies = try await SampleServer.run { server in
            let client = try await RawClient.connect(to: server.path)
            defer { client.disconnect() }
            try await client.send(bytes: [UInt8](#"{"method":""#.utf8) + [0xC3, 0x28] + [UInt8](#""}"#.utf8) + [0])
            return try await client.receiveAll()
        }

        #expect(replies == [Self.notice])
    }

    @Test func `deep nesting ends the connection, not the server`() async throws {
        let replies = try await SampleServer.run { server in
            let deep = String(repeating: "[", count: 500_000)
            let client = try await RawClient.connect(to: server.path)
            defer { client.disconnect() }
            try await client.send(
                #"{"method":"org.example.Sampler.Echo","parameters":{"Price":1,"note":\#(deep)"#)
            return try await client.receiveAll()
        }

        #expect(replies == [Self.notice])
    }

    @Test func `a message beyond the limit ends the connection before it is complete`() async throws {
        var limits = VarlinkServerLimits()
        limits.messageBytesMax = 100
        let (replies, events) = try await SampleServer.run(limits: limits) { server in
            let client = try await RawClient.connect(to: server.path)
            defer { client.disconnect() }
            try await client.send(Self.one)
            try await client.send(bytes: Array(repeating: 0x20, count: 101))
            return (try await client.receiveAll(), server.events)
        }

        #expect(replies == [["parameters": ["number": 1]], Self.notice])
        #expect(events == ["violation: a message longer than 100 bytes"])
    }

    @Test func `a client that does not read is cut off after the bound`() async throws {
        var limits = VarlinkServerLimits()
        limits.replyTimeMax = .milliseconds(100)
        let events = try await SampleServer.run(limits: limits) { server in
            let client = try await RawClient.connect(to: server.path)
            defer { client.disconnect() }
            // More than the kernel holds for a socket.
            try await client.send(
                #"{"method":"org.example.Sampler.Fill","parameters":{"letters":4000000}}"#, Self.one)
            try await server.untilReported("slow reader")
            #expect(try await client.countToEnd() < 4_000_000, "the reply was cut off, and none came after it")
            return server.events
        }

        #expect(events == ["slow reader"])
    }

    @Test func `a client that reads slowly but steadily gets everything`() async throws {
        let replies = try await SampleServer.run { server in
            let client = try await RawClient.connect(to: server.path)
            defer { client.disconnect() }
            try await client.send(
                #"{"method":"org.example.Sampler.Count","more":true,"parameters":{"from":0,"to":20000}}"#)
            return try await client.receive(20_001)
        }

        #expect(replies.map(\.number) == (0...20_000).map(Int64.init))
    }

    @Test func `connections beyond the bound are closed at once and a place becomes free again`() async throws {
        var limits = VarlinkServerLimits()
        limits.connectionsMax = 2
        try await SampleServer.run(limits: limits) { server in
            let first = try await RawClient.connect(to: server.path)
            let second = try await RawClient.connect(to: server.path)
            defer { second.disconnect() }
            for client in [first, second] {
                try await client.send(Self.one)
                #expect(try await client.receive(1) == [["parameters": ["number": 1]]])
            }
            let third = try await RawClient.connect(to: server.path)
            #expect(try await third.receiveAll() == [])
            third.disconnect()
            #expect(server.events == ["refused"])

            first.disconnect()
            try await server.untilAnswered(Self.one)
        }
    }

    @Test func `one user cannot take all connections, and gets a place back`() async throws {
        var limits = VarlinkServerLimits()
        limits.connectionsPerUserMax = 1
        try await SampleServer.run(limits: limits) { server in
            let first = try await RawClient.connect(to: server.path)
            try await first.send(Self.one)
            _ = try await first.receive(1)
            let second = try await RawClient.connect(to: server.path)
            defer { second.disconnect() }
            #expect(try await second.receiveAll() == [])

            first.disconnect()
            try await server.untilAnswered(Self.one)
        }
    }

    @Test func `a peer that goes cancels its watch`() async throws {
        try await SampleServer.run { server in
            let client = try await RawClient.connect(to: server.path)
            try await client.send(#"{"method":"org.example.Sampler.Watch","more":true}"#)
            #expect(try await client.receive(1) == [["parameters": ["state": "idle"], "continues": true]])
            client.disconnect()
            #expect(await server.sampler.ended.first { _ in true } == "org.example.Sampler.Watch cancelled")
        }
    }

    @Test func `a peer that goes does not cancel what it asked for`() async throws {
        try await SampleServer.run { server in
            let client = try await RawClient.connect(to: server.path)
            try await client.send(
                #"{"method":"org.example.Sampler.Rest"}"#,
                #"{"method":"org.example.Sampler.Keep","parameters":{"text":"a"}}"#,
                #"{"method":"org.example.Sampler.Keep","oneway":true,"parameters":{"text":"b"}}"#,
                #"{"method":"org.example.Sampler.Rest","oneway":true}"#)
            #expect(await server.sampler.begun.first { _ in true } != nil)
            client.disconnect()
            // Another connection proves that the server had time to see the end of the first.
            try await server.untilAnswered(Self.one)
            server.sampler.endAll()
            var ended: [String] = []
            for await end in server.sampler.ended {
                ended.append(end)
                if ended.count == 2 { break }
            }
            #expect(ended == Array(repeating: "org.example.Sampler.Rest done", count: 2))
            #expect(server.sampler.keptTexts == ["a", "b"])
        }
    }

    @Test(arguments: [1, 2, 3, 4])
    func `garbled calls never keep the next connection from its answer`(seed: UInt64) async throws {
        let sample = Array(
            #"{"method":"org.example.Sampler.Echo","more":true,"parameters":{"Price":1,"note":[1,{}],"node":{"#.utf8)
        var random = SeededGenerator(seed: seed)
        var garbled: [[UInt8]] = []
        for _ in 0..<60 {
            var bytes = sample
            for _ in 0..<Int.random(in: 0...8, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            garbled.append(bytes + [0])
        }
        try await SampleServer.run { [garbled] server in
            for bytes in garbled {
                let client = try await RawClient.connect(to: server.path)
                try await client.send(bytes: bytes)
                client.shutDownWriting()
                _ = try await client.receiveAll()
                client.disconnect()
            }
            try await server.untilAnswered(Self.one)
        }
    }
}

extension SampleServer {
    /// Connects until the server takes the connection and answers.
    func untilAnswered(_ message: String) async throws {
        while true {
            let client = try await RawClient.connect(to: path)
            defer { client.disconnect() }
            do {
                try await client.send(message)
                _ = try await client.receive(1)
                return
            } catch is RawClient.Failed {
                try Task.checkCancellation()
            }
        }
    }
}

extension JSONValue {
    /// The number in a reply of `Count`.
    fileprivate var number: Int64? {
        guard case .object(let reply) = self, case .object(let parameters) = reply["parameters"],
            case .integer(let number) = parameters["number"]
        else { return nil }
        return number
    }
}
