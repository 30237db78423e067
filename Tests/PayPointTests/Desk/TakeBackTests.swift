import PayPoint
import Testing

@Suite struct TakeBackTests {
    static func request(
        _ id: PaymentID, _ kind: PaymentKind, _ amount: Int64, _ tender: Tender = .card(terminal: "t1")
    ) -> PaymentRequest {
        PaymentRequest(
            id: id, kind: kind, amount: Cents(amount), tender: tender, register: "K1", clerk: "MS",
            lines: [PaymentLine(text: "Erstattung", unitPrice: Cents(amount))])
    }

    private static func approved() async throws -> (DeskFixture, ScriptedTerminal) {
        let terminal = ScriptedTerminal.ending(.approved(Samples.result()))
        let fixture = try DeskFixture(terminal: terminal)
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        _ = try await fixture.settled("a")
        return (fixture, terminal)
    }

    @Test func aReversalNamesTheTerminalsReceiptAndMarksTheOriginal() async throws {
        let (fixture, terminal) = try await Self.approved()
        _ = try await fixture.desk.start(Self.request("b", .reversal(of: "a"), 4250), caller: Samples.clerk)
        #expect(try await fixture.settled("b").state == .approved)
        #expect(await terminal.orders.last == .reverse(receipt: "0231", amount: Cents(4250)))
        let original = try await fixture.desk.payment("a")
        #expect(original.takenBack == Cents(4250))
        #expect(original.takenBackBy == ["b"])
        await #expect(throws: PaymentError.notReversible("a", .alreadyTakenBack)) {
            try await fixture.desk.start(Self.request("c", .reversal(of: "a"), 4250), caller: Samples.clerk)
        }
    }

    @Test func noMoreIsRefundedThanIsLeft() async throws {
        let (fixture, _) = try await Self.approved()
        let cash = Tender.cash(given: .zero)
        _ = try await fixture.desk.start(Self.request("b", .refund(of: "a"), 4000, cash), caller: Samples.clerk)
        await #expect(throws: PaymentError.notReversible("a", .amountTooLarge)) {
            try await fixture.desk.start(Self.request("c", .refund(of: "a"), 251, cash), caller: Samples.clerk)
        }
        _ = try await fixture.desk.start(Self.request("d", .refund(of: "a"), 250, cash), caller: Samples.clerk)
        #expect(try await fixture.desk.payment("a").takenBackBy == ["b", "d"])
    }

    @Test func twoReversalsAtOnceCannotBothBegin() async throws {
        let gate = Gate()
        let script: ScriptedTerminal.Script = { order, sink in
            try await sink.willSend()
            if case .reverse = order { await gate.pass() }
            try await sink.hold(Samples.result())
            return .approved(Samples.result())
        }
        let fixture = try DeskFixture(terminal: ScriptedTerminal(script), second: ScriptedTerminal(script))
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        _ = try await fixture.settled("a")
        _ = try await fixture.desk.start(Self.request("b", .reversal(of: "a"), 4250), caller: Samples.clerk)
        await #expect(throws: PaymentError.takeBackUnderWay("a", by: "b")) {
            let other = Self.request("c", .refund(of: "a"), 4250, .card(terminal: "t2"))
            return try await fixture.desk.start(other, caller: Samples.clerk)
        }
        await #expect(throws: PaymentError.takeBackUnderWay("a", by: "b")) {
            let inCash = Self.request("d", .refund(of: "a"), 4250, .cash(given: .zero))
            return try await fixture.desk.start(inCash, caller: Samples.clerk)
        }
        gate.open()
        #expect(try await fixture.settled("b").state == .approved)
    }
}
