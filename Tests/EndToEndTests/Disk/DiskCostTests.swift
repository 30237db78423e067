import Journal
import PayPoint
import Testing

/// What a payment costs the disk. Why each fsync is needed stands in Sources/Journal/FORMAT.md; whoever adds one explains it there.
@Suite(.timeLimit(.minutes(10))) struct DiskCostTests {
    @Test func `a card payment costs three fsyncs, from the request to the receipt on paper`() async throws {
        let counter = try #require(SyncCounter(PayPointInProcess.place()))
        let office = try await PayPointInProcess(counter.directory)
        // The first one writes the head of the log as well.
        _ = try await office.pay("warm-up")
        let before = counter.count
        #expect(try await office.pay("counted").prints.map(\.isSent) == [true])
        #expect(counter.count - before == 3)
    }

    @Test func `each receipt that the terminal prints through us costs one more`() async throws {
        let counter = try #require(SyncCounter(PayPointInProcess.place()))
        let office = try await PayPointInProcess(counter.directory, printsThroughUs: true)
        _ = try await office.pay("warm-up")
        let before = counter.count
        let payment = try await office.pay("counted")
        #expect(payment.terminalReceipts.count == 2)
        #expect(counter.count - before == 3 + payment.terminalReceipts.count)
    }
}
