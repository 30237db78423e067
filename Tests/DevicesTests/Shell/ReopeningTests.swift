import Testing

@testable import Devices

@Suite(.timeLimit(.minutes(1))) struct ReopeningTests {
    @Test func `a device that drops every line is tried less and less often, but never given up`() async throws {
        let peer = try TCPPeer()
        let bench = ShellBench(peer.address)
        for milliseconds in [100, 200, 400, 800, 1000, 1000] {
            try await peer.accept().close()
            #expect(await bench.until("lost"))
            await bench.clock.sleeper(for: .milliseconds(milliseconds))
            #expect(!peer.isCalled)
            bench.clock.advance(by: .milliseconds(milliseconds))
        }
    }

    @Test func `after a line that held, the next loss is mended at once`() async throws {
        let peer = try TCPPeer()
        let bench = ShellBench(peer.address)
        for milliseconds in [100, 200, 400] {
            try await peer.accept().close()
            await bench.clock.pass(.milliseconds(milliseconds))
        }
        let line = try await peer.accept()
        for _ in 1...4 { #expect(await bench.until("machine: opened")) }
        bench.clock.advance(by: .seconds(10))
        line.close()
        await bench.clock.pass(.milliseconds(100))
        _ = try await peer.accept()
    }

    @Test func `a device that is not there is told and taken when it comes`() async throws {
        let socket = try Socket()
        let bench = ShellBench(socket.address)
        for milliseconds in [100, 200] {
            #expect(await bench.next() == "connecting")
            #expect(await bench.next() == "failed: \(PortFailure.missing(path: socket.path))")
            await bench.clock.pass(.milliseconds(milliseconds))
        }
        #expect(await bench.next(2).last == "failed: \(PortFailure.missing(path: socket.path))")
        let line = try socket.plugIn()
        await bench.clock.pass(.milliseconds(400))
        #expect(await bench.next(3) == ["connecting", "opened", "machine: opened"])
        bench.shell.give([.send([0x10, 0x02])])
        #expect(try await line.receive(2) == [0x10, 0x02])
    }

    @Test func `a serial plug that is pulled loses the line, and put back opens it`() async throws {
        let socket = try Socket()
        let first = try socket.plugIn()
        let bench = ShellBench(socket.address)
        _ = await bench.until("machine: opened")
        try await first.send("06 0F")
        #expect(await bench.until("received 06 0F"))
        first.close()
        #expect(await bench.next(2) == ["machine: lost", "lost"])
        await bench.clock.pass(.milliseconds(100))
        #expect(await bench.until("failed: \(PortFailure.missing(path: socket.path))"))
        let second = try socket.plugIn()
        await bench.clock.pass(.milliseconds(200))
        #expect(await bench.next(3) == ["connecting", "opened", "machine: opened"])
        try await second.send("15")
        #expect(await bench.next() == "received 15")
    }

    @Test func `a line that rests is opened when it is demanded and not before`() async throws {
        let peer = try TCPPeer()
        let bench = ShellBench(peer.address, rests: true)
        for _ in 1...3 {
            try await peer.accept().close()
            #expect(await bench.until("lost"))
            bench.clock.advance(by: .seconds(60))
            #expect(bench.clock.sleepers.isEmpty)
            #expect(!peer.isCalled)
            bench.shell.demand()
        }
        _ = try await peer.accept()
    }

    @Test func `a demand ends the wait for a device that could not be reached`() async throws {
        let socket = try Socket()
        let bench = ShellBench(socket.address, rests: true)
        for milliseconds in [100, 200, 400, 800] { await bench.clock.pass(.milliseconds(milliseconds)) }
        await bench.clock.sleeper(for: .milliseconds(1000))
        _ = try socket.plugIn()
        bench.shell.demand()
        #expect(await bench.until("machine: opened"))
        #expect(bench.clock.now.offset == .milliseconds(1500))
    }

    @Test func `a resting shell ends with its task`() async throws {
        let peer = try TCPPeer()
        let bench = ShellBench(peer.address, rests: true)
        try await peer.accept().close()
        #expect(await bench.until("lost"))
        bench.running.cancel()
        await bench.running.value
        #expect(await bench.next() == nil)
    }
}
