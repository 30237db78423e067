import PayPoint
import Testing
import ZVTSession

@testable import Devices

@Suite(.timeLimit(.minutes(1))) struct LateReceiptTests {
    /// Pays 50.50 EUR, to its end.
    static func paid(_ bench: TerminalBench, on line: PeerLine, _ sink: RecordingSink) async throws {
        let payment = try await bench.accepted(on: line, sink)
        try await line.send(Wired.approval)
        #expect(try await line.message() == Wired.positive)
        try await line.send(Wired.completion)
        #expect(try await line.message() == Wired.positive)
        #expect(CardPaymentTests.cause(await payment.value) == "approved 5050")
    }

    @Test func `a receipt shortly after the end goes to its payment`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let sink = RecordingSink()
        try await Self.paid(bench, on: line, sink)
        bench.clock.advance(by: .seconds(9))
        try await line.send(Wired.receipt)
        #expect(try await line.message() == Wired.positive)
        #expect(await sink.events.last == "receipt A")
        #expect(bench.journal.events.isEmpty)
    }

    @Test func `later it is the terminal's own, and is journaled before it is acknowledged`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let sink = RecordingSink()
        try await Self.paid(bench, on: line, sink)
        bench.clock.advance(by: .seconds(11))
        try await line.send(Wired.receipt)
        #expect(try await line.message() == Wired.positive)
        #expect(await sink.events.last == "result 0")
        #expect(bench.journal.printed.map(\.payment) == [nil])
        #expect(bench.journal.printed.map(\.terminal) == ["t1"])
    }

    @Test func `a payment of the same amount does not get the receipt of the one before`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let first = RecordingSink()
        let second = RecordingSink()
        try await Self.paid(bench, on: line, first)
        let payment = bench.pay(5050, second)
        #expect(try await line.message() == Wired.payment)
        // Before it accepts the second payment, the terminal prints the first one's receipt.
        try await line.send(Wired.receipt)
        #expect(try await line.message() == Wired.positive)
        #expect(await first.events.last == "receipt A")
        #expect(await second.events == ["willSend"])
        try await line.send("84 83 00")
        #expect(CardPaymentTests.cause(await payment.value) == "notBooked notPossible")
    }

    @Test func `an enquiry between a payment and its late receipt takes nothing away`() async throws {
        let bench = try TerminalBench(.played { $0.statusPollSeconds = 3 })
        let line = try await bench.registered()
        let sink = RecordingSink()
        await bench.clock.sleeper(for: .seconds(3))
        try await Self.paid(bench, on: line, sink)
        bench.clock.advance(by: .seconds(3))
        #expect(try await line.message().hasPrefix(Wired.enquiry))
        try await line.send("80 00 00 06 0F 01 00")
        #expect(try await line.message() == Wired.positive)
        try await line.send(Wired.receipt)
        #expect(try await line.message() == Wired.positive)
        #expect(await sink.events.last == "receipt A")
    }
}
