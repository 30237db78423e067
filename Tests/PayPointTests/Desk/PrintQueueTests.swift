import PayPoint
import Testing

@Suite(.timeLimit(.minutes(1))) struct PrintQueueTests {
    /// In the order in which they come out, and gone when they are done.
    @Test func whatIsPrintedAndWhatWaitsIsTold() async throws {
        let gate = Gate()
        let fixture = try DeskFixture(
            terminal: ScriptedTerminal.ending(.approved(Samples.result(), remarks: [])),
            printer: ScriptedPrinter(.printed, behind: gate))
        let prints = fixture.desk.prints
        let page = PrintContent.page(PrintPage(blocks: [.rule]))
        let first = try await prints.submit(page, on: "p1", payment: nil, caller: Samples.clerk)
        let second = try await prints.submit(.test, on: "p1", payment: nil, caller: Samples.clerk)
        while await prints.queue.first?.isPrinting != true { await Task.yield() }
        let queue = await prints.queue
        #expect(queue.map(\.job) == [first, second])
        #expect(queue.map(\.isPrinting) == [true, false])
        #expect(queue.map(\.content) == [page, .test])
        gate.open()
        _ = await prints.outcome(of: second)
        await prints.drain()
        #expect(await prints.queue.isEmpty)
    }
}
