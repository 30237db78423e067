import PayPoint
import Testing

/// Front ends that sell without the Kasse, at a register of the Kasse: they get around nothing.
@Suite struct CounterTests {
    private static let root = Caller(user: 0, group: 0)
    private static let elsewhere = Caller(user: 1001, group: 1001)

    private static func request(
        _ id: PaymentID, _ amount: Int64 = 1000, kind: PaymentKind = .payment, card: Bool = false, clerk: String = "KA",
        at register: RegisterID = "K1"
    ) -> PaymentRequest {
        PaymentRequest(
            id: id, kind: kind, amount: Cents(amount),
            tender: card ? .card(terminal: "t1") : .cash(given: kind == .payment ? Cents(amount) : .zero),
            register: register, clerk: clerk, lines: [PaymentLine(text: "Fundsache", unitPrice: Cents(amount))])
    }

    private static func start(
        _ fixture: SaleFixture, _ request: PaymentRequest, from caller: Caller = SaleFixture.counter
    ) async throws -> Payment {
        _ = try await fixture.desk.desk.start(request, caller: caller)
        return try await fixture.desk.settled(request.id)
    }

    private static func expect(
        _ why: CounterObstacle, _ fixture: SaleFixture, clerk: String = "KA", at register: RegisterID = "K1",
        from caller: Caller = SaleFixture.counter
    ) async {
        for card in [false, true] {
            await #expect(throws: PaymentError.notAtRegister(register, clerk: clerk, why)) {
                try await start(fixture, request("p", card: card, clerk: clerk, at: register), from: caller)
            }
        }
    }

    @Test func `only whoever works at the register takes money there`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        await Self.expect(.noShift, fixture, clerk: "CB")
        await Self.expect(.noShift, fixture, clerk: "XX")
        await Self.expect(.noShift, fixture, at: "K2")
        await Self.expect(.elsewhere, fixture, from: Self.elsewhere)
        #expect(try await Self.start(fixture, Self.request("p1")).state == .approved)
        #expect(try await Self.start(fixture, Self.request("p2", card: true)).state == .approved)
        try await fixture.kasse.signOff("s1", caller: SaleFixture.counter)
        await Self.expect(.noShift, fixture)
        // Its answer was lost.
        #expect(try await Self.start(fixture, Self.request("p1")).state == .approved)
        #expect(try await fixture.balance(.cash) == 1000)
    }

    @Test func `nothing is taken at a register that is given up, by who has left, or who may not sell`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        try await fixture.kasse.define(
            CashRegister(id: "K2", name: "Kasse 2", isActive: false), by: nil, caller: Self.root)
        await Self.expect(.registerInactive, fixture, at: "K2")
        try await fixture.kasse.define(
            Clerk(sign: "KA", name: "Karin Alt", roles: [.cashier], isActive: false), by: nil, caller: Self.root)
        await Self.expect(.left, fixture)
        try await fixture.kasse.define(
            Clerk(sign: "KA", name: "Karin Alt", roles: [.auditor]), by: nil, caller: Self.root)
        await Self.expect(.notAllowed, fixture)
    }

    @Test func `whoever practises takes no money`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()), training: true)
        await Self.expect(.training, fixture)
        #expect(try await fixture.balance(.cash) == 0)
    }

    @Test func `a register of the configuration alone takes money from anybody`() async throws {
        let fixture = try DeskFixture(terminal: .booking())
        _ = try await fixture.desk.start(Self.request("p", clerk: "XX"), caller: Self.elsewhere)
        #expect(try await fixture.settled("p").state == .approved)
    }

    @Test func `above the limit nothing goes back without a release, in parts or by card neither`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()), limit: Cents(4000))
        _ = try await Self.start(fixture, Self.request("p1", 5000))
        _ = try await Self.start(fixture, Self.request("p2", 5000, card: true))
        let refused = { (id: PaymentID) in PaymentError.releaseNeeded(id, limit: Cents(4000)) }
        await #expect(throws: refused("p1")) {
            try await Self.start(fixture, Self.request("r1", 5000, kind: .refund(of: "p1")))
        }
        _ = try await Self.start(fixture, Self.request("r2", 3000, kind: .refund(of: "p1")))
        await #expect(throws: refused("p1")) {
            try await Self.start(fixture, Self.request("r3", 1001, kind: .refund(of: "p1")))
        }
        await #expect(throws: refused("p2")) {
            try await Self.start(fixture, Self.request("r4", 5000, kind: .reversal(of: "p2"), card: true))
        }
        _ = try await Self.start(fixture, Self.request("r5", 1000, kind: .refund(of: "p1")))
        #expect(try await fixture.balance(.cash) == 1000)
    }

    @Test func `a card whose signature differs is reversed whatever the limit`() async throws {
        let terminal = ScriptedTerminal { order, sink in
            try await sink.willSend()
            var result = Samples.result(amount: order.amount)
            result.signatureRequired = true
            try await sink.hold(result)
            return .approved(result, remarks: [])
        }
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal), limit: Cents(4000))
        #expect(try await Self.start(fixture, Self.request("p", 5000, card: true)).state == .approved)
        let reversal = Self.request("r", 5000, kind: .reversal(of: "p"), card: true)
        _ = try await fixture.desk.desk.checkSignature(
            of: "p", matches: false, clerk: "KA", reversal: reversal, caller: SaleFixture.counter)
        #expect(try await fixture.desk.settled("r").state == .approved)
    }

    @Test func `a refusal does not tell what is in a drawer that is counted blind`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        try await fixture.kasse.define(
            CashRegister(id: "K1", name: "Kasse 1", mostCash: Cents(2000), countsBlind: true), by: nil,
            caller: Self.root)
        _ = try await Self.start(fixture, Self.request("p1", 1500))
        await #expect(throws: PaymentError.tooMuchCash("K1", most: Cents(2000), balance: nil)) {
            try await Self.start(fixture, Self.request("p2"))
        }
        await #expect(throws: KasseError.tooMuchCash("K1", most: Cents(2000), balance: nil)) {
            try await fixture.sell(
                SaleFixture.order("v1", 1000), cards: [.init(terminal: "t1", amount: Cents(1))], given: 999)
        }
        _ = try await fixture.kasse.moveCash(
            .withdrawal, Cents(1000), name: "m1", reason: "Abschöpfung", by: "s1", caller: SaleFixture.counter)
        await #expect(throws: PaymentError.notEnoughCash("K1", balance: nil)) {
            try await Self.start(fixture, Self.request("r", 1500, kind: .refund(of: "p1")))
        }
    }
}
