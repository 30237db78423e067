import Testing

@testable import Devices

@Suite(.timeLimit(.minutes(1))) struct NewsBoundTests {
    @Test func `a device that floods a slow reader loses its line, and the reader nothing of what was taken`()
        async throws
    {
        let peer = try TCPPeer()
        let bench = ShellBench(peer.address)
        let line = try await peer.accept()
        // Nobody reads the news. A shell without a bound would take all 64 MiB of it.
        let flood = (0..<251 * 4177).map { UInt8($0 % 251) }
        await #expect(throws: PeerLine.Failed.self) {
            for _ in 1...64 { try await line.send(bytes: flood) }
        }
        line.close()
        let taken = await bench.received()
        let most = (PortLimits.eventsWaiting + NewsQueue<String>.longest) * PortLimits.pieceBytes
        #expect(!taken.isEmpty)
        #expect(taken.count <= most)
        // Whole and in order, up to where the line was closed.
        #expect((0...taken.count / flood.count).flatMap { _ in flood }.starts(with: taken))
    }

    @Test func `the shell takes no more from the line while its reader is behind`() async throws {
        let queue = NewsQueue<Int>()
        for number in 0..<NewsQueue<Int>.longest - 1 { queue.tell(number) }
        await queue.room()
        queue.tell(-1)
        var reader = queue.makeAsyncIterator()
        let (passed, pass) = AsyncStream.makeStream(of: String.self)
        let waiting = Task {
            await queue.room()
            pass.yield("room")
        }
        // What is being dealt with still counts; asking for the next one frees its place.
        #expect(await reader.next() == 0)
        pass.yield("first")
        #expect(await reader.next() == 1)
        await waiting.value
        pass.finish()
        #expect(await passed.reduce(into: []) { $0.append($1) } == ["first", "room"])
    }

    @Test func `a wait for room ends with its task`() async {
        let queue = NewsQueue<Int>()
        for number in 0..<NewsQueue<Int>.longest { queue.tell(number) }
        let waiting = Task { await queue.room() }
        waiting.cancel()
        await waiting.value
    }

    @Test func `a wait for room ends with the reader`() async {
        let queue = NewsQueue<Int>()
        for number in 0..<NewsQueue<Int>.longest { queue.tell(number) }
        let waiting = Task { await queue.room() }
        let reading = Task {
            var reader = queue.makeAsyncIterator()
            while await reader.next() != nil, !Task.isCancelled {}
            _ = await reader.next()
        }
        reading.cancel()
        await waiting.value
    }

    @Test func `a shell whose reader is behind ends with its task`() async throws {
        let peer = try TCPPeer()
        let bench = ShellBench(peer.address)
        let line = try await peer.accept()
        for number in 0..<200 { bench.shell.give([.report("\(number)")]) }
        try await line.send("01")
        bench.running.cancel()
        await bench.running.value
        #expect(try await line.rest().isEmpty)
    }

    @Test func `a device that makes us answer without listening loses its line`() async throws {
        let socket = try Socket()
        let line = try socket.plugIn()
        let bench = ShellBench(socket.address)
        #expect(await bench.until("machine: opened"))
        let answer = [UInt8](repeating: 0x80, count: 4096)
        for _ in 0..<64 { bench.shell.give([.send(answer)]) }
        #expect(await bench.until("lost"))
        line.close()
    }
}
