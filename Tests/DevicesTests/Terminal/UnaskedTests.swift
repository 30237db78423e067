import PayPoint
import Testing

@testable import Devices

/// What a terminal tells although nobody gave it an order.
@Suite(.timeLimit(.minutes(1))) struct UnaskedTests {
    @Test func `a result is journaled before it is acknowledged`() async throws {
        let bench = try TerminalBench(journal: ListJournal(behind: Gate()))
        let line = try await bench.registered()
        try await line.send(Wired.approval)
        await bench.journal.gate.holds()
        #expect(bench.journal.events.isEmpty)
        bench.journal.gate.open()
        #expect(try await line.message() == Wired.positive)
        let reported = bench.journal.events.compactMap { event in
            if case .terminalReported(let reported) = event { reported } else { nil }
        }
        #expect(reported.map(\.terminal) == ["t1"])
        #expect(reported.map(\.result.amount) == [Cents(5050)])
    }

    @Test func `one that cannot be journaled is not acknowledged, and the line is closed`() async throws {
        let bench = try TerminalBench(journal: ListJournal(isFull: true))
        let line = try await bench.registered()
        try await line.send(Wired.approval)
        #expect(try await line.rest().isEmpty)
    }

    @Test func `a receipt that cannot be journaled is refused`() async throws {
        let bench = try TerminalBench(journal: ListJournal(isFull: true))
        let line = try await bench.registered()
        try await line.send(Wired.receipt)
        #expect(try await line.message() == "84 CC 00")
    }
}
