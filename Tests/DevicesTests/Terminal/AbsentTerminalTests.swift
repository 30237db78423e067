import PayPoint
import Testing
import ZVTSession

@testable import Devices

@Suite(.timeLimit(.minutes(1))) struct AbsentTerminalTests {
    @Test func `a terminal that closes idle lines rests and is called for the next payment`() async throws {
        let bench = try TerminalBench(.played { $0.idleCloseExpected = true })
        try await bench.registered().close()
        for _ in 1...3 {
            let status = try await bench.status { $0.text == "bereit, wird bei Bedarf verbunden" }
            #expect(status.isReady)
            #expect(!bench.peer.isCalled)
            #expect(bench.clock.sleepers.isEmpty)
            let payment = bench.pay()
            let line = try await bench.registered()
            #expect(try await line.message() == Wired.payment)
            try await line.send("84 83 00")
            #expect(CardPaymentTests.cause(await payment.value) == "notBooked notPossible")
            line.close()
        }
    }

    @Test func `one that closes right before the order is called again, and gets the order once`() async throws {
        let bench = try TerminalBench(.played { $0.idleCloseExpected = true })
        let first = try await bench.registered()
        let gate = Gate()
        let sink = RecordingSink(gates: ["willSend": gate])
        let payment = bench.pay(5050, sink)
        first.close()
        _ = try await bench.status { $0.text == "bereit, wird bei Bedarf verbunden" }
        gate.open()
        let line = try await bench.registered()
        #expect(try await line.message() == Wired.payment)
        try await line.send("84 83 00")
        #expect(CardPaymentTests.cause(await payment.value) == "notBooked notPossible")
        #expect(await sink.events == ["willSend"])
    }

    @Test func `one that is lost in the middle does not count as resting`() async throws {
        let bench = try TerminalBench(.played { $0.idleCloseExpected = true })
        let line = try await bench.registered()
        let payment = try await bench.accepted(on: line)
        line.close()
        #expect(CardPaymentTests.cause(await payment.value) == "inDoubt linkLost")
        _ = try await bench.status { $0.connection == .disconnected }
        await bench.clock.pass(.milliseconds(100))
        _ = try await bench.registered()
    }

    @Test func `one that closes before it is registered fails the payment that waits for it at once`() async throws {
        let bench = try TerminalBench(.played { $0.idleCloseExpected = true })
        try await bench.registered().close()
        _ = try await bench.status { $0.text == "bereit, wird bei Bedarf verbunden" }
        let payment = bench.pay()
        try await bench.peer.accept().close()
        #expect(CardPaymentTests.cause(await payment.value) == "notBooked unreachable")
    }

    @Test func `a payment tries a terminal that was lost without waiting for its turn`() async throws {
        let bench = try TerminalBench()
        for milliseconds in [100, 200, 400, 800, 1000] {
            try await bench.peer.accept().close()
            await bench.clock.passAlone(.milliseconds(milliseconds))
        }
        try await bench.peer.accept().close()
        await bench.clock.sleeper(for: .milliseconds(1000))
        _ = try await bench.status { $0.connection == .disconnected }
        let payment = bench.pay()
        let line = try await bench.registered()
        #expect(try await line.message() == Wired.payment)
        try await line.send("84 83 00")
        #expect(CardPaymentTests.cause(await payment.value) == "notBooked notPossible")
        #expect(bench.clock.now.offset == .milliseconds(2500))
    }

    @Test func `a terminal that takes the line and says nothing does not keep a payment waiting for long`() async throws
    {
        let bench = try TerminalBench()
        let line = try await bench.peer.accept()
        #expect(try await line.message().hasPrefix("06 00 "))
        let payment = bench.pay()
        await bench.clock.pass(.seconds(5))
        #expect(CardPaymentTests.cause(await payment.value) == "notBooked unreachable")
    }
}
