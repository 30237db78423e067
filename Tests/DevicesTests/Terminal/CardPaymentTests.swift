import PayPoint
import Testing

@testable import Devices

@Suite(.timeLimit(.minutes(1))) struct CardPaymentTests {
    static func cause(_ outcome: CardOutcome) -> String {
        switch outcome {
        case .approved(let card, _): "approved \(card.amount?.value ?? -1)"
        case .declined(let refusal, _): "declined \(refusal.code ?? 0)"
        case .cancelled(let refusal): "cancelled \(refusal.code ?? 0)"
        case .notBooked(let refusal): "notBooked \(refusal.cause)"
        case .inDoubt(let doubt): "inDoubt \(doubt.cause)"
        }
    }

    @Test func `a payment goes through its steps in order`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let sink = RecordingSink()
        let payment = try await bench.accepted(on: line, sink)
        for message in [Wired.busy, Wired.approval, Wired.receipt, Wired.completion] {
            try await line.send(message)
            #expect(try await line.message() == Wired.positive)
        }
        #expect(Self.cause(await payment.value) == "approved 5050")
        #expect(await sink.events == ["willSend", "accepted", "progress 14", "result 0", "receipt A"])
    }

    @Test func `nothing leaves before it is written that it will`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let refused = await bench.pay(9999, RecordingSink(refuses: "willSend")).value
        #expect(Self.cause(refused) == "notBooked withdrawn")
        // The first order that the terminal gets is the next one.
        _ = try await bench.accepted(on: line)
    }

    @Test func `a result that is not stored is not acknowledged, and the line is closed`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let sink = RecordingSink(refuses: "result 0")
        let payment = try await bench.accepted(on: line, sink)
        try await line.send(Wired.approval)
        #expect(try await line.rest().isEmpty)
        #expect(Self.cause(await payment.value) == "inDoubt interrupted")
        await bench.clock.pass(.milliseconds(100))
        _ = try await bench.registered()
    }

    @Test func `the acknowledgement waits as long as the storing takes`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let gate = Gate()
        let sink = RecordingSink(gates: ["result 0": gate])
        let payment = try await bench.accepted(on: line, sink)
        try await line.send(Wired.approval)
        await gate.holds()
        // Within the time the terminal gives; an acknowledgement that had left already would not be this late.
        bench.clock.advance(by: .milliseconds(4500))
        gate.open()
        #expect(try await line.message() == Wired.positive)
        try await line.send(Wired.completion)
        #expect(Self.cause(await payment.value) == "inDoubt protocolError")
    }

    @Test func `a receipt that is not stored is refused`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let payment = try await bench.accepted(on: line, RecordingSink(refuses: "receipt A"))
        try await line.send(Wired.approval)
        #expect(try await line.message() == Wired.positive)
        try await line.send(Wired.receipt)
        #expect(try await line.message() == "84 CC 00")
        try await line.send("06 1E 01 CC")
        #expect(try await line.message() == Wired.positive)
        #expect(Self.cause(await payment.value) == "inDoubt protocolError")
    }

    @Test func `an order that is not accepted within T3 is in doubt`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let payment = bench.pay()
        #expect(try await line.message() == Wired.payment)
        await bench.clock.pass(.seconds(5))
        #expect(try await line.rest().isEmpty)
        #expect(Self.cause(await payment.value) == "inDoubt noAcceptance")
    }

    @Test func `an order that does not end within T4 is in doubt, and every sign of life begins T4 anew`() async throws
    {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let sink = RecordingSink()
        let payment = try await bench.accepted(on: line, sink)
        await bench.clock.sleeper(for: .seconds(180))
        bench.clock.advance(by: .seconds(179))
        try await line.send(Wired.busy)
        #expect(try await line.message() == Wired.positive)
        await bench.clock.pass(.seconds(180))
        #expect(try await line.rest().isEmpty)
        #expect(Self.cause(await payment.value) == "inDoubt noCompletion")
    }

    @Test(arguments: ["sent", "running", "stored"])
    func `a line lost in the middle leaves the payment in doubt, and is opened again`(moment: String) async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let payment = bench.pay()
        #expect(try await line.message() == Wired.payment)
        if moment != "sent" { try await line.send(Wired.positive + Wired.busy) }
        if moment != "sent" { #expect(try await line.message() == Wired.positive) }
        if moment == "stored" {
            try await line.send(Wired.approval)
            #expect(try await line.message() == Wired.positive)
        }
        line.close()
        #expect(Self.cause(await payment.value) == "inDoubt linkLost")
        let status = try await bench.status { $0.connection == .disconnected }
        #expect(status.text == "Verbindung ist geschlossen – wird jede Sekunde neu versucht")
        await bench.clock.pass(.milliseconds(100))
        _ = try await bench.registered()
    }

    @Test func `a second order before the first has returned is not booked`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let first = try await bench.accepted(on: line)
        let sink = RecordingSink()
        #expect(Self.cause(await bench.pay(5050, sink).value) == "notBooked notPossible")
        #expect(await sink.events.isEmpty)
        try await line.send(Wired.aborted)
        #expect(try await line.message() == Wired.positive)
        #expect(Self.cause(await first.value) == "cancelled 108")
        _ = try await bench.accepted(on: line)
    }
}
