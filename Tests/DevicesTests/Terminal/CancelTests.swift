import PayPoint
import Testing
import ZVTSession

@testable import Devices

@Suite(.timeLimit(.minutes(1))) struct CancelTests {
    /// A payment under way, far enough from the terminal's last message for an abort.
    static func running(_ bench: TerminalBench, on line: PeerLine) async throws -> Task<CardOutcome, Never> {
        let payment = try await bench.accepted(on: line)
        bench.clock.advance(by: .milliseconds(100))
        return payment
    }

    @Test func `nothing to cancel`() async throws {
        let bench = try TerminalBench()
        _ = try await bench.registered()
        #expect(await bench.driver.cancel("a") == .alreadyEnded)
    }

    @Test func `another payment than the running one is not touched`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let payment = try await Self.running(bench, on: line)
        #expect(await bench.driver.cancel("b") == .alreadyEnded)
        try await line.send("06 1E 01 64")
        #expect(try await line.message() == Wired.positive)
        #expect(CardPaymentTests.cause(await payment.value) == "declined 100")
    }

    @Test func `a payment that waits for its terminal need not wait any longer`() async throws {
        let bench = try TerminalBench()
        _ = try await bench.peer.accept()
        let payment = bench.pay()
        await eventually { await !bench.driver.readiness.isEmpty }
        #expect(await bench.driver.cancel("a") == .withdrawn)
        #expect(CardPaymentTests.cause(await payment.value) == "notBooked unreachable")
    }

    @Test(arguments: [("80 00 00", CancelAnswer.accepted), ("84 83 00", .refused)])
    func `what the terminal says`(response: String, answer: CancelAnswer) async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let payment = try await Self.running(bench, on: line)
        async let told = bench.driver.cancel("a")
        #expect(try await line.message() == Wired.abort)
        try await line.send(response)
        #expect(await told == answer)
        // Whatever it says, the payment ends when the terminal ends it.
        try await line.send(Wired.aborted)
        #expect(try await line.message() == Wired.positive)
        #expect(CardPaymentTests.cause(await payment.value) == "cancelled 108")
    }

    @Test func `a terminal that says nothing`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        _ = try await Self.running(bench, on: line)
        async let told = bench.driver.cancel("a")
        #expect(try await line.message() == Wired.abort)
        await bench.clock.pass(.seconds(5))
        #expect(await told == .noAnswer)
    }

    @Test func `a second wish while the first is under way`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        _ = try await Self.running(bench, on: line)
        async let first = bench.driver.cancel("a")
        #expect(try await line.message() == Wired.abort)
        #expect(await bench.driver.cancel("a") == .alreadyAsked)
        try await line.send(Wired.positive)
        #expect(await first == .accepted)
        #expect(await bench.driver.cancel("a") == .alreadyAsked)
    }

    @Test func `after the result it is too late`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        _ = try await Self.running(bench, on: line)
        try await line.send(Wired.approval)
        #expect(try await line.message() == Wired.positive)
        #expect(await bench.driver.cancel("a") == .tooLate)
    }

    @Test func `a terminal that cannot be stopped from here`() async throws {
        let bench = try TerminalBench(.played { $0.supportsAbort = false })
        let line = try await bench.registered()
        _ = try await Self.running(bench, on: line)
        #expect(await bench.driver.cancel("a") == .notSupported)
    }

    @Test func `a wish that crosses the end is answered for itself, and not for the next payment`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let gate = Gate()
        let payment = try await bench.accepted(on: line, RecordingSink(gates: ["progress 14": gate]))
        for message in [Wired.busy, Wired.aborted] {
            try await line.send(message)
            #expect(try await line.message() == Wired.positive)
        }
        // The terminal has ended, and the driver has not heard of it yet.
        await gate.holds()
        async let told = bench.driver.cancel("a")
        await eventually { await !bench.driver.cancels.isEmpty }
        gate.open()
        #expect(await told == .alreadyEnded)
        _ = await payment.value
        _ = try await Self.running(bench, on: line)
        async let next = bench.driver.cancel("a")
        #expect(try await line.message() == Wired.abort)
        try await line.send("84 83 00")
        #expect(await next == .refused)
    }

    @Test func `a wish from before the order goes right behind it`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let gate = Gate()
        let sink = RecordingSink(gates: ["willSend": gate])
        let payment = bench.pay(5050, sink)
        await gate.holds()
        async let told = bench.driver.cancel("a")
        await eventually { await !bench.driver.wishes.isEmpty }
        gate.open()
        #expect(try await line.message() == Wired.payment)
        try await line.send(Wired.positive)
        await bench.clock.pass(.milliseconds(100))
        #expect(try await line.message() == Wired.abort)
        try await line.send(Wired.positive)
        #expect(await told == .accepted)
        try await line.send(Wired.aborted)
        #expect(CardPaymentTests.cause(await payment.value) == "cancelled 108")
    }

    @Test func `a wish from before an order that is never given withdraws it`() async throws {
        let bench = try TerminalBench()
        _ = try await bench.registered()
        let gate = Gate()
        let payment = bench.pay(5050, RecordingSink(refuses: "willSend", gates: ["willSend": gate]))
        await gate.holds()
        async let told = bench.driver.cancel("a")
        await eventually { await !bench.driver.wishes.isEmpty }
        gate.open()
        #expect(await told == .withdrawn)
        #expect(CardPaymentTests.cause(await payment.value) == "notBooked withdrawn")
    }

    @Test func `a line lost before the answer`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let payment = try await Self.running(bench, on: line)
        async let told = bench.driver.cancel("a")
        #expect(try await line.message() == Wired.abort)
        line.close()
        #expect(await told == .noAnswer)
        #expect(CardPaymentTests.cause(await payment.value) == "inDoubt linkLost")
    }
}
