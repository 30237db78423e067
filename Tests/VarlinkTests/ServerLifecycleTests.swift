import Foundation
import Glibc
import Testing

@testable import Varlink

/// How a server comes to its socket, whom it lets in, and how it leaves.
@Suite(.timeLimit(.minutes(2))) struct ServerLifecycleTests {
    private static let one = #"{"method":"org.example.Sampler.Count","parameters":{"from":0,"to":1}}"#

    @Test func `the caller's user, group and process are those of the calling process`() async throws {
        try await SampleServer.run { server in
            let client = try await RawClient.connect(to: server.path)
            defer { client.disconnect() }
            try await client.send(#"{"method":"org.example.Sampler.Who"}"#)
            #expect(
                try await client.receive(1) == [
                    [
                        "parameters": [
                            "user_id": .integer(Int64(getuid())), "group_id": .integer(Int64(getgid())),
                            "process_id": .integer(Int64(getpid())),
                        ]
                    ]
                ])
        }
    }

    @Test func `supplementary groups are those of the process`() throws {
        var descriptors: [Int32] = [0, 0]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &descriptors) == 0)
        defer { descriptors.forEach { close($0) } }
        var own = [gid_t](repeating: 0, count: 1024)
        own = Array(own.prefix(Int(getgroups(1024, &own))))

        let peer = try #require(PeerCredentials(ofPeerAt: descriptors[0]))
        #expect(Set(peer.supplementaryGroupIDs) == Set(own))
        #expect(peer.isMember(ofGroup: getgid()))
        #expect(!peer.isMember(ofGroup: 4_000_000_000))
    }

    @Test func `who may not call a method is told so, and the method is not run`() async throws {
        let authorize: VarlinkAuthorization = { peer, method in
            peer.userID == getuid() && method != "org.example.Sampler.Keep"
        }
        try await SampleServer.run(authorize: authorize) { server in
            let client = try await RawClient.connect(to: server.path)
            defer { client.disconnect() }
            try await client.send(
                #"{"method":"org.example.Sampler.Keep","parameters":{"text":"a"}}"#,
                #"{"method":"org.example.Sampler.Keep","parameters":{"text":7}}"#,
                #"{"method":"org.example.Sampler.None"}"#, Self.one)
            #expect(
                try await client.receive(4) == [
                    ["error": "org.varlink.service.PermissionDenied"],
                    ["error": "org.varlink.service.PermissionDenied"],
                    [
                        "error": "org.varlink.service.MethodNotFound",
                        "parameters": ["method": "org.example.Sampler.None"],
                    ],
                    ["parameters": ["number": 1]],
                ])
            #expect(server.sampler.keptTexts == [])
            #expect(server.events == Array(repeating: "denied org.example.Sampler.Keep", count: 2))
        }
    }

    @Test func `the socket has the mode asked for, whatever the umask, and is removed at the end`() async throws {
        let path = SampleServer.freshPath()
        let server = bareServer()
        try await server.listen(on: .path(path, mode: 0o622, groupID: getgid()))
        var status = stat()
        #expect(lstat(path, &status) == 0)
        #expect(status.st_mode & S_IFMT == S_IFSOCK)
        #expect(status.st_mode & 0o777 == 0o622)
        #expect(status.st_gid == getgid())
        await server.stop(within: .seconds(1))
        #expect(lstat(path, &status) == -1)
    }

    @Test func `a socket nobody answers on is replaced`() async throws {
        let path = SampleServer.freshPath()
        let stale = try UnixSocket()
        try stale.bind(to: .path(path))
        let server = bareServer()
        try await server.listen(on: .path(path))
        let client = try await RawClient.connect(to: path)
        client.disconnect()
        await server.stop(within: .seconds(1))
    }

    @Test func `a socket somebody answers on is left alone`() async throws {
        try await SampleServer.run { running in
            await #expect(throws: SocketError.inUse(.path(running.path))) {
                try await bareServer().listen(on: .path(running.path))
            }
            try await running.untilAnswered(Self.one)
        }
    }

    @Test func `a file that is no socket is left alone`() async throws {
        let path = SampleServer.freshPath()
        try Data("precious".utf8).write(to: URL(filePath: path))
        defer { unlink(path) }
        await #expect(throws: SocketError.notASocket(path: path)) {
            try await bareServer().listen(on: .path(path))
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
    }

    @Test func `a path a socket cannot have is refused`() async throws {
        let path = "/tmp/" + String(repeating: "x", count: 103)
        await #expect(throws: SocketError.pathTooLong(.path(path))) {
            try await bareServer().listen(on: .path(path))
        }
    }

    @Test func `a server does not remove the socket of its successor`() async throws {
        let path = SampleServer.freshPath()
        let server = bareServer()
        try await server.listen(on: .path(path))
        unlink(path)
        let successor = bareServer()
        try await successor.listen(on: .path(path))
        await server.stop(within: .seconds(1))
        let client = try await RawClient.connect(to: path)
        client.disconnect()
        await successor.stop(within: .seconds(1))
    }

    @Test func `an inherited listening socket is served`() async throws {
        let path = SampleServer.freshPath()
        defer { unlink(path) }
        let socket = try UnixSocket()
        try socket.bind(to: .path(path))
        try socket.listen()
        let server = bareServer()
        try await server.listen(on: .descriptor(socket.release()))

        let connection = try await VarlinkConnection.connect(to: .path(path))
        #expect(try await OrgExampleSampler.Client(connection).count(.init(from: 0, to: 5)).number == 5)
        await server.stop(within: .seconds(1))
        #expect(access(path, F_OK) == 0, "the socket file belongs to who made it")
    }

    @Test func `a descriptor that does not listen is refused`() async throws {
        let socket = try UnixSocket()
        let descriptor = socket.descriptor
        await #expect(throws: SocketError.notListening(descriptor: descriptor)) {
            try await bareServer().listen(on: .descriptor(descriptor))
        }
    }

    @Test func `an abstract name is served`() async throws {
        let name = "varlink-test-\(getpid())"
        let server = bareServer()
        try await server.listen(on: .abstract(name))
        let connection = try await VarlinkConnection.connect(to: .abstract(name))
        #expect(try await OrgExampleSampler.Client(connection).count(.init(from: 0, to: 5)).number == 5)
        await server.stop(within: .seconds(1))
    }

    @Test func `stopping closes idle connections, refuses new ones and lets a running call finish`() async throws {
        try await SampleServer.run { running in
            let idle = try await RawClient.connect(to: running.path)
            let busy = try await RawClient.connect(to: running.path)
            try await idle.send(Self.one)
            _ = try await idle.receive(1)
            try await busy.send(#"{"method":"org.example.Sampler.Rest"}"#, Self.one)
            #expect(await running.sampler.begun.first { _ in true } != nil)

            async let stopped: Void = running.server.stop(within: .seconds(20))
            #expect(try await idle.receiveAll() == [])
            await #expect(throws: RawClient.Failed.self) { try await RawClient.connect(to: running.path) }
            running.sampler.endAll()
            #expect(
                try await busy.receiveAll() == [["parameters": [:]]], "the call behind the running one is not begun")
            await stopped
            idle.disconnect()
            busy.disconnect()
        }
    }

    @Test func `a call that does not finish in time is cancelled and its connection closed`() async throws {
        try await SampleServer.run { running in
            let client = try await RawClient.connect(to: running.path)
            defer { client.disconnect() }
            try await client.send(#"{"method":"org.example.Sampler.Rest"}"#)
            #expect(await running.sampler.begun.first { _ in true } != nil)
            await running.server.stop(within: .milliseconds(20))
            #expect(await running.sampler.ended.first { _ in true } == "org.example.Sampler.Rest cancelled")
            #expect(try await client.receiveAll() == [])
        }
    }

    private func bareServer() -> VarlinkServer {
        VarlinkServer(
            information: .init(vendor: "", product: "", version: "", url: ""),
            interfaces: [OrgExampleSampler.interface(Sampler())])
    }
}
