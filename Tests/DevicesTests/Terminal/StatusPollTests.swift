import PayPoint
import Testing
import ZVTSession

@testable import Devices

@Suite(.timeLimit(.minutes(1))) struct StatusPollTests {
    private func bench() throws -> TerminalBench { try TerminalBench(.played { $0.statusPollSeconds = 3 }) }

    @Test func `a payment waits for an enquiry to end`() async throws {
        let bench = try bench()
        let line = try await bench.registered()
        await bench.clock.pass(.seconds(3))
        #expect(try await line.message().hasPrefix(Wired.enquiry))
        let sink = RecordingSink()
        let payment = bench.pay(5050, sink)
        await eventually { await !bench.driver.readiness.isEmpty }
        #expect(await sink.events.isEmpty)
        try await line.send("80 00 00 06 0F 01 00")
        #expect(try await line.message() == Wired.positive)
        #expect(try await line.message() == Wired.payment)
        try await line.send("84 83 00")
        #expect(CardPaymentTests.cause(await payment.value) == "notBooked notPossible")
    }

    @Test func `no enquiry is sent into a payment`() async throws {
        let bench = try bench()
        let line = try await bench.registered()
        await bench.clock.sleeper(for: .seconds(3))
        let payment = try await bench.accepted(on: line)
        for _ in 1...3 { await bench.clock.pass(.seconds(3)) }
        await bench.clock.sleeper(for: .seconds(3))
        try await line.send(Wired.aborted)
        #expect(try await line.message() == Wired.positive)
        _ = await payment.value
        bench.clock.advance(by: .seconds(3))
        #expect(try await line.message().hasPrefix(Wired.enquiry))
    }

    @Test func `a line lost within an enquiry does not hold up the next payment`() async throws {
        let bench = try bench()
        let line = try await bench.registered()
        await bench.clock.pass(.seconds(3))
        #expect(try await line.message().hasPrefix(Wired.enquiry))
        line.close()
        _ = try await bench.status { $0.connection == .disconnected }
        await bench.clock.pass(.milliseconds(100))
        let next = try await bench.registered()
        _ = try await bench.accepted(on: next)
    }
}
