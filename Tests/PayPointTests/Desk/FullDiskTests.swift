import PayPoint
import Testing

/// A disk that takes nothing at the worst moment: after the terminal has heard that its result is stored.
@Suite struct FullDiskTests {
    /// - Returns: a fixture whose payment "a" has been approved and whose disk is full since then, in the first pause.
    private func waiting(_ clock: GatedClock) async throws -> (DeskFixture, FullDisk) {
        let holder = Box<FullDisk?>(nil)
        let terminal = ScriptedTerminal { _, sink in
            try await sink.willSend()
            try await sink.hold(Samples.result())
            let disk = await holder.value
            disk?.isFull = true
            return .approved(Samples.result())
        }
        var disk: FullDisk?
        let fixture = try DeskFixture(
            terminal: terminal, clock: clock,
            through: {
                let full = FullDisk($0)
                disk = full
                return full
            })
        let full = try #require(disk)
        await holder.set(full)
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        await clock.pausing.pass()
        return (fixture, full)
    }

    @Test func `an approval is written as soon as the disk has room again`() async throws {
        let clock = GatedClock()
        let (fixture, disk) = try await waiting(clock)
        #expect(try await fixture.desk.payment("a").state == .resultHeld)
        disk.isFull = false
        await #expect(throws: PaymentError.terminalBusy(terminal: "t1", payment: "a")) {
            try await fixture.desk.start(Samples.card("b"), caller: Samples.clerk)
        }
        clock.goOn.open()
        #expect(try await fixture.settled("a").state == .approved)
        #expect(try await fixture.desk.payment("a").approval?.receipt?.number == 1)
    }

    @Test func `a terminal whose payment cannot be written down is shown as blocked until it can`() async throws {
        let clock = GatedClock()
        let (fixture, disk) = try await waiting(clock)
        await fixture.board.report(
            DeviceStatus(
                id: "t1", kind: .terminal, connection: .connected, isReady: true, text: "bereit", since: clock.now()))
        var texts: [String] = []
        for await news in try await fixture.board.watch() {
            texts += news.map(\.text)
            guard news.contains(where: { !$0.isReady }) else {
                if texts.count > 1 { break }
                continue
            }
            disk.isFull = false
            clock.goOn.open()
        }
        #expect(texts.contains { $0.hasPrefix("gesperrt, das Ende der Zahlung a ist noch nicht gespeichert") })
        #expect(texts.last == "bereit")
    }

    @Test func `how a receipt ended is told at once and written as soon as the disk has room again`() async throws {
        let clock = GatedClock()
        let paper = Gate()
        var disk: FullDisk?
        let fixture = try DeskFixture(
            terminal: .ending(.approved(Samples.result())), printer: ScriptedPrinter(.printed, behind: paper),
            clock: clock,
            through: {
                let full = FullDisk($0)
                disk = full
                return full
            })
        let full = try #require(disk)
        let job = try await fixture.desk.prints.submit(
            .page(PrintPage(blocks: [.rule])), on: "p1", payment: nil, caller: Samples.clerk)
        full.isFull = true
        paper.open()
        await clock.pausing.pass()
        #expect(await fixture.desk.prints.outcome(of: job) == .printed)
        #expect(try await fixture.journal.printOutcome(of: job) == nil)
        full.isFull = false
        clock.goOn.open()
        await fixture.desk.prints.drain()
        #expect(try await fixture.journal.printOutcome(of: job) == .printed)
    }

    @Test func `a stop does not wait for a disk that stays full, and the next start finds the payment in doubt`()
        async throws
    {
        let clock = GatedClock()
        let (fixture, disk) = try await waiting(clock)
        async let closed: Void = fixture.desk.close()
        // The desk is closing when it refuses new payments.
        while true {
            let refused = await #expect(throws: (any Error).self) {
                try await fixture.desk.start(Samples.cash("c", given: 5000), caller: Samples.clerk)
            }
            if refused as? PaymentError == .shuttingDown { break }
        }
        clock.goOn.open()
        await closed
        disk.isFull = false
        let next = PaymentDesk(journal: fixture.journal, clock: DeskFixture.clock, setup: fixture.setup)
        try await next.recover()
        #expect(try await next.payment("a").state == .inDoubt)
    }
}
