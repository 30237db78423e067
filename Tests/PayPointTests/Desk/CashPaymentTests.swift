import PayPoint
import Testing

@Suite struct CashPaymentTests {
    @Test func cashNeedsNoTerminalAndGivesChange() async throws {
        let terminal = ScriptedTerminal.ending(.approved(Samples.result()))
        let drawer = ScriptedDrawer(.opened)
        let printer = ScriptedPrinter(.printed)
        let fixture = try DeskFixture(terminal: terminal, printer: printer, drawer: drawer)
        let payment = try await fixture.desk.start(Samples.cash("a", given: 5000, printer: "p1"), caller: Samples.clerk)
        #expect(payment.state == .approved)
        #expect(payment.approval?.change == Cents(750))
        _ = try await fixture.settled("a")
        await fixture.desk.close()
        #expect(await drawer.openings == 1)
        #expect(await terminal.orders.isEmpty)
        let job = try #require(await printer.jobs.first)
        guard case .receipt(let receipt) = job.matter else { throw Unexpected() }
        #expect(receipt.change == Cents(750))
        #expect(receipt.time.german == "22.11.2026 19:30:00")
        #expect(!receipt.isCopy)
    }

    @Test func aDrawerThatStaysShutDoesNotUndoThePayment() async throws {
        let fixture = try DeskFixture(
            terminal: .ending(.approved(Samples.result())), drawer: ScriptedDrawer(.didNotOpen))
        _ = try await fixture.desk.start(Samples.cash("a", given: 4250), caller: Samples.clerk)
        await fixture.desk.close()
        let events = try await fixture.journal.entries(after: 0, limit: 100).map(\.event)
        let opened = DrawerOpened(
            drawer: "d1", reason: .payment, outcome: .didNotOpen, payment: "a", caller: Samples.clerk)
        #expect(events.contains(.drawerOpened(opened)))
        #expect(try await fixture.desk.payment("a").state == .approved)
    }

    struct Unexpected: Error {}
}
