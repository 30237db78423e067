import PayPoint
import Testing
import ZVTSession

@testable import Devices

@Suite(.timeLimit(.minutes(1))) struct RegistrationTests {
    /// A terminal that accepts the line and refuses the registration.
    static func refused(_ bench: TerminalBench, on line: PeerLine, by response: String = "84 C2 00") async throws {
        #expect(try await line.message().hasPrefix("06 00 "))
        try await line.send(response)
        let status = try await bench.status { $0.text.hasPrefix("Anmeldung abgelehnt") }
        #expect(status.connection == .connected)
        #expect(!status.isReady)
    }

    @Test func `a refused registration is tried again after its time`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.peer.accept()
        try await Self.refused(bench, on: line)
        #expect(CardPaymentTests.cause(await bench.pay().value) == "notBooked unreachable")
        await bench.clock.pass(.seconds(30))
        try await Self.refused(bench, on: line)
        await bench.clock.pass(.seconds(30))
        try await bench.register(on: line)
        _ = try await bench.accepted(on: line)
    }

    @Test func `a busy terminal is asked again soon`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.peer.accept()
        try await Self.refused(bench, on: line, by: "84 9C 00")
        await bench.clock.pass(.seconds(2))
        try await bench.register(on: line)
        _ = try await bench.accepted(on: line)
    }

    @Test func `a lost line ends the wait for another try`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.peer.accept()
        try await Self.refused(bench, on: line)
        await bench.clock.sleeper(for: .seconds(30))
        line.close()
        await bench.clock.sleeper(for: .milliseconds(100))
        _ = try await bench.status { $0.connection == .disconnected }
        #expect(bench.clock.sleepers == [.milliseconds(100)])
        bench.clock.advance(by: .milliseconds(100))
        let next = try await bench.registered()
        bench.clock.advance(by: .seconds(30))
        _ = try await bench.accepted(on: next)
    }

    @Test func `a terminal that has forgotten us is registered again`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let payment = bench.pay()
        #expect(try await line.message() == Wired.payment)
        try await line.send(Wired.forgotten)
        #expect(CardPaymentTests.cause(await payment.value) == "notBooked terminalNeedsAction")
        try await bench.register(on: line)
        _ = try await bench.accepted(on: line)
    }

    @Test func `one that says so at its end is registered again too`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let payment = try await bench.accepted(on: line)
        try await line.send("06 1E 01 6B")
        #expect(try await line.message() == Wired.positive)
        #expect(CardPaymentTests.cause(await payment.value).hasPrefix("declined"))
        try await bench.register(on: line)
    }

    @Test func `one that says so to an enquiry is registered again before any payment`() async throws {
        let bench = try TerminalBench(.played { $0.statusPollSeconds = 3 })
        let line = try await bench.registered()
        await bench.clock.pass(.seconds(3))
        #expect(try await line.message().hasPrefix(Wired.enquiry))
        try await line.send(Wired.forgotten)
        try await bench.register(on: line)
        _ = try await bench.accepted(on: line)
    }

    @Test func `a registration that comes while the terminal prints by itself is given again`() async throws {
        let bench = try TerminalBench(journal: ListJournal(behind: Gate()))
        let line = try await bench.peer.accept()
        try await Self.refused(bench, on: line)
        try await line.send(Wired.receipt)
        await bench.journal.gate.holds()
        await bench.clock.pass(.seconds(30))
        bench.journal.gate.open()
        #expect(try await line.message() == Wired.positive)
        await bench.clock.pass(.seconds(2))
        try await bench.register(on: line)
    }

    @Test func `a payment waits for a registration under way`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.peer.accept()
        _ = try await bench.status { $0.text == "meldet sich an" }
        let payment = bench.pay()
        try await bench.register(on: line)
        #expect(try await line.message() == Wired.payment)
        try await line.send("84 83 00")
        #expect(CardPaymentTests.cause(await payment.value) == "notBooked notPossible")
    }
}
