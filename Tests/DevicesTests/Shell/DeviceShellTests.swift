import Testing

@testable import Devices

@Suite(.timeLimit(.minutes(1))) struct DeviceShellTests {
    @Test func `effects are carried out in their order`() async throws {
        let peer = try TCPPeer()
        let bench = ShellBench(peer.address)
        let line = try await peer.accept()
        #expect(await bench.next(3) == ["connecting", "opened", "machine: opened"])
        bench.shell.give([.report("a"), .send([1, 2]), .report("b"), .send([3]), .report("c")])
        bench.shell.give([.send([4]), .report("d")])
        #expect(try await line.receive(4) == [1, 2, 3, 4])
        var told: [String] = []
        while told.count < 4, let text = await bench.next() {
            if !text.hasPrefix("written") { told.append(text) }
        }
        #expect(told == ["a", "b", "c", "d"])
    }

    @Test func `what arrives and what has left is told`() async throws {
        let peer = try TCPPeer()
        let bench = ShellBench(peer.address)
        let line = try await peer.accept()
        try await line.send("10 20 30")
        #expect(await bench.until("received 10 20 30"))
        bench.shell.give([.send([1, 2, 3, 4, 5])])
        #expect(await bench.next() == "written 5")
    }

    @Test func `a timer fires when its time is over and not before`() async throws {
        let peer = try TCPPeer()
        let bench = ShellBench(peer.address)
        _ = await bench.until("machine: opened")
        bench.shell.give([.arm(.first, milliseconds: 5000)])
        await bench.clock.sleeper(for: .seconds(5))
        bench.clock.advance(by: .milliseconds(4999))
        bench.shell.give([.report("mark")])
        #expect(await bench.next() == "mark")
        await bench.clock.pass(.milliseconds(1))
        #expect(await bench.next() == "first at 5000")
    }

    @Test func `arming a timer again replaces its time`() async throws {
        let peer = try TCPPeer()
        let bench = ShellBench(peer.address)
        _ = await bench.until("machine: opened")
        bench.shell.give([.arm(.first, milliseconds: 5000)])
        await bench.clock.sleeper(for: .seconds(5))
        bench.clock.advance(by: .seconds(3))
        bench.shell.give([.arm(.first, milliseconds: 6000), .report("armed again")])
        #expect(await bench.next() == "armed again")
        await bench.clock.sleeper(for: .seconds(6))
        bench.clock.advance(by: .seconds(5))
        bench.shell.give([.report("mark")])
        #expect(await bench.next() == "mark")
        bench.clock.advance(by: .seconds(1))
        #expect(await bench.next() == "first at 9000")
    }

    @Test func `a disarmed timer stays silent and leaves the others alone`() async throws {
        let peer = try TCPPeer()
        let bench = ShellBench(peer.address)
        _ = await bench.until("machine: opened")
        bench.shell.give([.arm(.first, milliseconds: 1000), .arm(.second, milliseconds: 1000)])
        await bench.clock.sleeper(for: .seconds(1))
        bench.shell.give([.disarm(.first), .report("disarmed")])
        #expect(await bench.next() == "disarmed")
        bench.clock.advance(by: .seconds(1))
        #expect(await bench.next() == "second at 1000")
        bench.shell.give([.report("mark")])
        #expect(await bench.next() == "mark")
    }

    @Test func `closing the line loses it and opens it again`() async throws {
        let peer = try TCPPeer()
        let bench = ShellBench(peer.address)
        let line = try await peer.accept()
        _ = await bench.until("machine: opened")
        bench.shell.give([.close])
        #expect(try await line.rest().isEmpty)
        #expect(await bench.next(2) == ["machine: lost", "lost"])
        await bench.clock.pass(.milliseconds(100))
        _ = try await peer.accept()
        #expect(await bench.next(3) == ["connecting", "opened", "machine: opened"])
    }

    @Test func `the shell ends with its task and says so`() async throws {
        let peer = try TCPPeer()
        let bench = ShellBench(peer.address)
        let line = try await peer.accept()
        bench.shell.give([.arm(.first, milliseconds: 1000)])
        await bench.clock.sleeper(for: .seconds(1))
        bench.running.cancel()
        #expect(try await line.rest().isEmpty)
        await bench.running.value
        #expect(await bench.until("lost"))
        #expect(await bench.next() == nil)
        #expect(bench.clock.sleepers.isEmpty)
    }
}
