import PayPoint
import Testing

/// Who may stand up for whom: nobody's name is enough.
@Suite struct SecondPersonTests {
    private static let root = Caller(user: 0, group: 0)
    /// Another user of the system.
    private static let office = Caller(user: 1001, group: 1001)
    private static let limit = Cents(4000)

    private static func sold(_ total: Int64 = 4250) async throws -> SaleFixture {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()), limit: limit)
        _ = try await fixture.sell(SaleFixture.order("v1", total), given: total)
        return fixture
    }

    private static func cancel(
        _ fixture: SaleFixture, _ sale: SaleID = "v1", release: ShiftID? = nil, shift: ShiftID = "s1"
    ) async throws(KasseError) -> ClerkSign? {
        let sale = try await fixture.sales.cancel(
            sale, reason: "Irrtum", release: release, printer: nil, shift: shift, caller: SaleFixture.counter)
        guard case .cancelled(let cancelled) = sale.ended else { return nil }
        return cancelled.release
    }

    private static func signOn(
        _ fixture: SaleFixture, _ shift: ShiftID, _ clerk: ClerkSign, at register: RegisterID? = nil,
        training: Bool = false, from caller: Caller = SaleFixture.counter
    ) async throws {
        _ = try await fixture.kasse.signOn(
            shift, clerk: clerk, register: register, isTraining: training, endsOther: false, caller: caller)
    }

    @Test func `the shift of a supervisor who signed on as another user is no release`() async throws {
        let fixture = try await Self.sold()
        try await Self.signOn(fixture, "boss", "ZA", from: Self.office)
        await #expect(throws: KasseError.notFromHere("ZA")) { try await Self.cancel(fixture, release: "boss") }
        #expect(try await fixture.balance(.cash) == 4250)
    }

    @Test func `whoever practises, or has left, or may not work from here, releases nothing`() async throws {
        let fixture = try await Self.sold()
        try await Self.signOn(fixture, "boss", "ZA", training: true)
        await #expect(throws: KasseError.training("boss")) { try await Self.cancel(fixture, release: "boss") }
        try await fixture.kasse.end("boss", by: nil, caller: Self.root)
        await #expect(throws: KasseError.shiftEnded("boss")) { try await Self.cancel(fixture, release: "boss") }
        try await Self.signOn(fixture, "boss2", "ZA")
        try await fixture.kasse.define(
            Clerk(sign: "ZA", name: "Zoe Abel", roles: [.supervisor], users: [Self.office.user]), by: nil,
            caller: Self.root)
        await #expect(throws: KasseError.notFromHere("ZA")) { try await Self.cancel(fixture, release: "boss2") }
        try await fixture.kasse.define(
            Clerk(sign: "ZA", name: "Zoe Abel", roles: [.supervisor], isActive: false), by: nil, caller: Self.root)
        await #expect(throws: KasseError.notActive(.clerk, "ZA")) { try await Self.cancel(fixture, release: "boss2") }
        // It was not the register that kept it from going back.
        try await fixture.kasse.define(
            Clerk(sign: "ZA", name: "Zoe Abel", roles: [.supervisor]), by: nil, caller: Self.root)
        #expect(try await Self.cancel(fixture, release: "boss2") == "ZA")
    }

    @Test func `a register without a limit is no way round the limit of the one that sold`() async throws {
        let fixture = try await Self.sold()
        try await Self.signOn(fixture, "other", "CB", at: "K2")
        _ = try await fixture.kasse.moveCash(
            .float, Cents(10_000), name: "m1", reason: "Wechselgeld", by: "other", caller: SaleFixture.counter)
        await #expect(throws: KasseError.releaseNeeded("v1", limit: Self.limit)) {
            try await Self.cancel(fixture, shift: "other")
        }
    }

    @Test func `a supervisor releases one sale from another place, for somebody else, once`() async throws {
        let fixture = try await Self.sold()
        _ = try await fixture.sell(SaleFixture.order("v2", 5000), given: 5000)
        try await Self.signOn(fixture, "boss", "ZA", from: Self.office)
        await #expect(throws: KasseError.notFromHere("ZA")) {
            try await fixture.kasse.release("v1", shift: "boss", caller: SaleFixture.counter)
        }
        await #expect(throws: KasseError.notAllowed(.releaseSale, who: "KA")) {
            try await fixture.kasse.release("v1", shift: "s1", caller: SaleFixture.counter)
        }
        let released = try await fixture.kasse.release("v1", shift: "boss", caller: Self.office)
        #expect(released.state.releases == ["ZA"])
        #expect(try await fixture.kasse.release("v1", shift: "boss", caller: Self.office) == released)
        // Of the one sale, not of the other.
        await #expect(throws: KasseError.releaseNeeded("v2", limit: Self.limit)) {
            try await Self.cancel(fixture, "v2")
        }
        #expect(try await Self.cancel(fixture) == "ZA")
        await #expect(throws: KasseError.saleEnded("v1", .cancelled)) {
            try await fixture.kasse.release("v1", shift: "boss", caller: Self.office)
        }
    }

    @Test func `nobody releases what they cancel themselves`() async throws {
        let fixture = try await Self.sold()
        try await Self.signOn(fixture, "boss", "ZA", at: "K2")
        _ = try await fixture.kasse.moveCash(
            .float, Cents(10_000), name: "m1", reason: "Wechselgeld", by: "boss", caller: SaleFixture.counter)
        try await fixture.kasse.define(
            Clerk(sign: "ZB", name: "Zoltan Beck", roles: [.supervisor]), by: nil, caller: Self.root)
        try await Self.signOn(fixture, "deputy", "ZB")
        _ = try await fixture.kasse.release("v1", shift: "boss", caller: SaleFixture.counter)
        for release in [nil, "boss"] as [ShiftID?] {
            await #expect(throws: KasseError.releaseNeeded("v1", limit: Self.limit)) {
                try await Self.cancel(fixture, release: release, shift: "boss")
            }
        }
        // Another supervisor's release counts for them, whose own does not take it away.
        _ = try await fixture.kasse.release("v1", shift: "deputy", caller: SaleFixture.counter)
        _ = try await fixture.kasse.release("v1", shift: "boss", caller: SaleFixture.counter)
        #expect(try await Self.cancel(fixture, shift: "boss") == "ZB")
    }

    private static func close(
        _ fixture: SaleFixture, _ counted: Int64 = 42, second: ShiftID? = nil, number: Int64 = 1
    ) async throws(KasseError) -> ClerkSign? {
        try await fixture.kasse.close(
            nil, number: number, count: CashCount([.oneEuro: counted]) ?? .empty, second: second, shift: "s1",
            caller: SaleFixture.counter
        ).closing.second
    }

    private static func strict() async throws -> SaleFixture {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        try await fixture.kasse.define(
            CashRegister(id: "K1", name: "Kasse 1", needsSecondSignature: true), by: nil, caller: root)
        return fixture
    }

    @Test func `a closing is signed by whoever is there, and not by a name`() async throws {
        let fixture = try await Self.strict()
        await #expect(throws: KasseError.secondSignatureNeeded("K1", .missing)) { try await Self.close(fixture) }
        await #expect(throws: KasseError.secondSignatureNeeded("K1", .same("KA"))) {
            try await Self.close(fixture, second: "s1")
        }
        try await Self.signOn(fixture, "far", "CB", from: Self.office)
        await #expect(throws: KasseError.notFromHere("CB")) { try await Self.close(fixture, second: "far") }
        try await Self.signOn(fixture, "boss", "ZA", training: true)
        await #expect(throws: KasseError.training("boss")) { try await Self.close(fixture, second: "boss") }
        try await fixture.kasse.end("boss", by: nil, caller: Self.root)
        try await Self.signOn(fixture, "here", "ZA")
        #expect(try await Self.close(fixture, second: "here") == "ZA")
    }

    @Test func `a signature from another place is good for one period and one sum`() async throws {
        let fixture = try await Self.strict()
        try await Self.signOn(fixture, "far", "CB", from: Self.office)
        let closing = ClosingID(register: "K1", number: 1)
        func sign(_ euros: Int64, _ closing: ClosingID, shift: ShiftID = "far", caller: Caller = Self.office)
            async throws(KasseError)
        {
            try await fixture.kasse.sign(closing, counted: Cents(euros * 100), shift: shift, caller: caller)
        }
        await #expect(throws: KasseError.invalid(RequestFault(field: "number", rule: .openPeriod(1)))) {
            try await sign(42, ClosingID(register: "K1", number: 2))
        }
        try await sign(41, closing)
        let other = SignatureFault.otherSum("CB", signed: Cents(4100), counted: Cents(4200))
        await #expect(throws: KasseError.secondSignatureNeeded("K1", other)) { try await Self.close(fixture) }
        // Whoever closes is no second person, and takes nobody's word away.
        try await sign(42, closing, shift: "s1", caller: SaleFixture.counter)
        await #expect(throws: KasseError.secondSignatureNeeded("K1", other)) { try await Self.close(fixture) }
        try await sign(42, closing)
        try await sign(1, closing, shift: "s1", caller: SaleFixture.counter)
        #expect(try await Self.close(fixture) == "CB")
        await #expect(throws: KasseError.secondSignatureNeeded("K1", .missing)) {
            try await Self.close(fixture, number: 2)
        }
        await #expect(throws: KasseError.alreadyClosed(closing)) { try await sign(42, closing) }
    }

    @Test func `nobody closes a register for practice, wherever they sit`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        try await Self.signOn(fixture, "boss", "ZA", training: true)
        await #expect(throws: KasseError.training("boss")) {
            try await fixture.kasse.close(
                "K1", number: 1, count: .empty, second: nil, shift: "boss", caller: SaleFixture.counter)
        }
    }

    @Test func `whoever has left does nothing more in an open shift, but go home`() async throws {
        let fixture = try await Self.sold(1000)
        try await fixture.kasse.define(
            Clerk(sign: "KA", name: "Karin Alt", roles: [.cashier], isActive: false), by: nil, caller: Self.root)
        await #expect(throws: KasseError.notActive(.clerk, "KA")) { try await Self.cancel(fixture) }
        try await fixture.kasse.signOff("s1", caller: SaleFixture.counter)
    }
}
