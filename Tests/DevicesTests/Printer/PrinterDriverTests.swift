import PayPoint
import Testing

@testable import Devices

@Suite(.timeLimit(.minutes(1))) struct PrinterDriverTests {
    @Test func `a page is printed when the printer says so`() async throws {
        let bench = try PrinterBench()
        let line = try await bench.ready()
        let printing = bench.print()
        try await bench.answer(on: line)
        #expect(try await bench.job(on: line).contains("Quittung"))
        try await line.send(PrinterBench.confirmation)
        #expect(await printing.value == .printed)
    }

    @Test func `a printer without paper gets nothing to print`() async throws {
        let bench = try PrinterBench()
        let line = try await bench.ready()
        let printing = bench.print()
        try await bench.answer(on: line, with: [0x1A, 0x32, 0x12, 0x7E])
        #expect(await printing.value == .notPrinted(.paperOut))
        let status = try await bench.board.first("p1") { !$0.isReady }
        #expect(status.text == "Papier ist zu Ende")
        #expect(status.connection == .connected)
    }

    @Test func `a plug pulled in the middle leaves the page unknown, and put back the printer is used again`()
        async throws
    {
        let bench = try PrinterBench()
        let line = try await bench.ready()
        let printing = bench.print()
        try await bench.answer(on: line)
        _ = try await bench.job(on: line)
        line.close()
        #expect(await printing.value == .unknown(.linkLost))
        let status = try await bench.board.first("p1") { $0.connection == .disconnected }
        #expect(status.text == "Verbindung ist geschlossen – wird jede Sekunde neu versucht")
        _ = try await bench.ready(after: .milliseconds(200))
    }

    @Test func `a printer that is not there says what is missing and that it is being tried`() async throws {
        let bench = try PrinterBench()
        let status = try await bench.board.first("p1") { $0.connection == .disconnected }
        #expect(
            status.text
                == "\(bench.socket.path) ist nicht da: Kabel und Stecker prüfen – wird jede Sekunde neu versucht")
        #expect(await bench.print().value == .notPrinted(.notConnected))
        #expect(await bench.driver.openDrawer(for: 17) == .notReachable)
    }

    @Test func `a drawer that somebody opens is journaled`() async throws {
        let bench = try PrinterBench()
        let line = try await bench.ready()
        // Automatic status: drawer connector high, and low again.
        try await line.send("14 00 00 00")
        _ = try await bench.board.first("d1") { $0.text == "offen" }
        try await line.send("10 00 00 00")
        _ = try await bench.board.first("d1") { $0.text == "geschlossen" }
        let moves = bench.journal.events.compactMap { event in
            if case .drawerMoved(let move) = event { move.isOpen } else { nil }
        }
        #expect(moves == [true, false])
    }

    @Test func `a drawer that is left open is journaled once, and closed with whose it was and how long`() async throws
    {
        let bench = try PrinterBench()
        let line = try await bench.ready()
        async let opened = bench.driver.openDrawer(for: 17)
        try await bench.answer(on: line)
        _ = try await line.receive(5)
        try await line.send("14 00 00 00")
        #expect(await opened == .opened)
        await bench.clock.sleeper(for: .seconds(60))
        #expect(await bench.driver.drawerStatus == DrawerStatus(state: .open, openSeconds: 0))
        await bench.clock.pass(.seconds(60))
        let status = try await bench.board.first("d1") { $0.text == "offen, zu lange" }
        #expect(status.connection == .connected)
        #expect(
            await bench.driver.drawerStatus == DrawerStatus(state: .open, openSeconds: 60, alarm: .leftOpen))
        bench.clock.advance(by: .seconds(15))
        try await line.send("10 00 00 00")
        _ = try await bench.board.first("d1") { $0.text == "geschlossen" }
        #expect(
            bench.journal.events == [
                .drawerAlarmed(DrawerAlarmed(drawer: "d1", alarm: .leftOpen, order: 17, openSeconds: 60)),
                .drawerMoved(DrawerMoved(drawer: "d1", isOpen: false, order: 17, openSeconds: 75)),
            ])
    }

    @Test func `a drawer that opens after its order's time is given back to it`() async throws {
        let bench = try PrinterBench()
        let line = try await bench.ready()
        async let opened = bench.driver.openDrawer(for: 17)
        try await bench.answer(on: line)
        _ = try await line.receive(5)
        await bench.clock.pass(.milliseconds(200))
        _ = try await line.receive(3)
        try await line.send("12")
        await bench.clock.sleeper(for: .milliseconds(200))
        await bench.clock.pass(.milliseconds(1800))
        #expect(await opened == .didNotOpen)
        try await line.send("14 00 00 00")
        _ = try await bench.board.first("d1") { $0.text == "offen" }
        #expect(bench.journal.events == [.drawerMoved(DrawerMoved(drawer: "d1", isOpen: true, order: 17))])
    }

    @Test func `a drawer that we open is seen opening, and is no event of its own`() async throws {
        let bench = try PrinterBench()
        let line = try await bench.ready()
        async let opened = bench.driver.openDrawer(for: 17)
        try await bench.answer(on: line)
        #expect(try await line.receive(5) == octets("1B 70 00 19 FA"))
        try await line.send("14 00 00 00")
        #expect(await opened == .opened)
        #expect(bench.journal.events.isEmpty)
    }

    @Test func `a drawer that we open while a page waits for paper is no event of its own`() async throws {
        let bench = try PrinterBench()
        let line = try await bench.ready()
        let printing = bench.print()
        try await bench.answer(on: line)
        _ = try await bench.job(on: line)
        try await line.send("18 00 0C 00")
        _ = try await bench.board.first("p1") { !$0.isReady }
        async let opened = bench.driver.openDrawer(for: 17)
        #expect(try await line.receive(3) == [0x10, 0x04, 0x01])
        try await line.send("1A")
        #expect(try await line.receive(5) == octets("10 14 01 00 01"))
        try await line.send("1C 00 0C 00")
        #expect(await opened == .opened)
        #expect(bench.journal.events.isEmpty)
        try await line.send(PrinterBench.confirmation)
        #expect(await printing.value == .printed)
    }

    @Test func `whoever asks too much is refused, and not who asked first`() async throws {
        let bench = try PrinterBench()
        let line = try await bench.ready()
        async let opened = bench.driver.openDrawer(for: 17)
        #expect(try await line.receive(3) == [0x10, 0x04, 0x01])
        await withTaskGroup { group in
            // One runs and eight wait.
            for _ in 0..<9 { group.addTask { await bench.driver.openDrawer(for: 17) } }
            #expect(await group.next() == .notReachable)
            line.close()
        }
        // Its question was under way when the line went.
        #expect(await opened == .notReachable)
    }

    @Test func `a drawer that does not open is said to be closed after its time`() async throws {
        let bench = try PrinterBench()
        let line = try await bench.ready()
        async let opened = bench.driver.openDrawer(for: 17)
        try await bench.answer(on: line)
        #expect(try await line.receive(5) == octets("1B 70 00 19 FA"))
        await bench.clock.pass(.milliseconds(200))
        #expect(try await line.receive(3) == [0x10, 0x04, 0x01])
        try await line.send("12")
        await bench.clock.sleeper(for: .milliseconds(200))
        await bench.clock.pass(.milliseconds(1800))
        #expect(await opened == .didNotOpen)
    }
}
