import Journal
import PayPoint
import Testing

/// Düren's complaint was that only an administrator could move a clerk to another register.
@Suite struct ShiftTests {
    @Test func `a clerk changes desks twice a day, by herself and in one call each`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "K1")
        let before = try await fixture.head()
        let moved = try await fixture.kasse.switchRegister("s1", to: "K2", caller: KasseFixture.counter)
        #expect(moved.shift.register == "K2" && moved.left == "K1")
        #expect(try await fixture.seated(at: "K1") == [])
        let back = try await fixture.kasse.switchRegister("s1", to: "K1", caller: KasseFixture.counter)
        #expect(back.shift.register == "K1" && back.left == "K2")
        #expect(back.shift.clerk == "KA")
        #expect(try await fixture.seated(at: "K1") == ["s1"])
        #expect(try await fixture.seated(at: "K2") == [])
        #expect(try await fixture.kinds(after: before) == [.shiftMoved, .shiftMoved])
    }

    @Test func `signing on again with the same name and content is the same shift and writes nothing`() async throws {
        let fixture = try await KasseFixture()
        let first = try await fixture.signOn("s1", "KA", at: "K1")
        let head = try await fixture.head()
        #expect(try await fixture.signOn("s1", "KA", at: "K1") == first)
        #expect(try await fixture.head() == head)
        await #expect(throws: KasseError.shiftInUse("s1")) { try await fixture.signOn("s1", "CB", at: "K1") }
        await #expect(throws: KasseError.shiftInUse("s1")) { try await fixture.signOn("s1", "KA", at: "K2") }
        // The same content is that with which it began.
        _ = try await fixture.kasse.switchRegister("s1", to: "K2", caller: KasseFixture.counter)
        #expect(try await fixture.signOn("s1", "KA", at: "K1").register == "K2")
        await #expect(throws: KasseError.shiftInUse("s1")) {
            try await fixture.signOn("s1", "KA", at: "K1", from: KasseFixture.elsewhere)
        }
    }

    @Test func `nobody sits down where somebody sits, unless the register is shared`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "K1")
        await #expect(throws: KasseError.registerTaken("K1", by: "KA", "s1")) {
            try await fixture.signOn("s2", "CB", at: "K1")
        }
        try await fixture.signOn("s2", "CB", at: "KS")
        try await fixture.signOn("s3", "KV", at: "KS")
        #expect(try await fixture.seated(at: "KS") == ["s2", "s3"])
        await #expect(throws: KasseError.registerTaken("K1", by: "KA", "s1")) {
            try await fixture.kasse.switchRegister("s2", to: "K1", caller: KasseFixture.counter)
        }
        #expect(try await fixture.seated(at: "KS") == ["s2", "s3"])
    }

    @Test func `a shift that was left open elsewhere is named, and ends where that is meant`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("old", "KA", at: "K1")
        await #expect(throws: KasseError.alreadySignedOn("KA", "old")) {
            try await fixture.signOn("new", "KA", at: "K2")
        }
        let shift = try await fixture.signOn("new", "KA", at: "K1", endsOther: true)
        #expect(shift.register == "K1")
        #expect(try await fixture.seated(at: "K1") == ["new"])
        await #expect(throws: KasseError.shiftEnded("old")) {
            try await fixture.kasse.switchRegister("old", to: "K2", caller: KasseFixture.counter)
        }
    }

    @Test func `a shift belongs to the user of the system who began it`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "K1")
        await #expect(throws: KasseError.notFromHere("KA")) {
            try await fixture.kasse.switchRegister("s1", to: "K2", caller: KasseFixture.elsewhere)
        }
        // Not even the administrator goes on with somebody's shift; ending it is another matter.
        await #expect(throws: KasseError.notFromHere("KA")) {
            try await fixture.kasse.signOff("s1", caller: KasseFixture.root)
        }
        try await fixture.kasse.end("s1", by: nil, caller: KasseFixture.root)
        #expect(try await fixture.seated(at: "K1") == [])
    }

    @Test func `a person signs on only from the users that were set up`() async throws {
        let fixture = try await KasseFixture()
        let clerk = Clerk(sign: "ED", name: "Emil Dorn", roles: [.cashier], users: [1001])
        try await fixture.kasse.define(clerk, by: nil, caller: KasseFixture.root)
        await #expect(throws: KasseError.notFromHere("ED")) { try await fixture.signOn("s1", "ED") }
        try await fixture.signOn("s1", "ED", from: KasseFixture.elsewhere)
    }

    @Test func `whoever has left signs on no more`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.kasse.define(
            Clerk(sign: "CB", name: "Clara Berg", roles: [.cashier], isActive: false), by: nil,
            caller: KasseFixture.root)
        await #expect(throws: KasseError.notActive(.clerk, "CB")) { try await fixture.signOn("s1", "CB") }
        await #expect(throws: KasseError.unknown(.clerk, "XX")) { try await fixture.signOn("s1", "XX") }
    }

    @Test func `whoever has left only signs off`() async throws {
        let fixture = try await KasseFixture()
        func define(_ users: [UInt32], isActive: Bool) async throws {
            try await fixture.kasse.define(
                Clerk(sign: "KA", name: "Karin Alt", roles: [.cashier], users: users, isActive: isActive), by: nil,
                caller: KasseFixture.root)
        }
        try await fixture.signOn("s1", "KA", at: "K1")
        try await define([1001], isActive: true)
        await #expect(throws: KasseError.notFromHere("KA")) {
            try await fixture.kasse.switchRegister("s1", to: "K2", caller: KasseFixture.counter)
        }
        try await define([], isActive: false)
        await #expect(throws: KasseError.notActive(.clerk, "KA")) {
            try await fixture.kasse.moveCash(
                .float, Cents(100), name: "m1", reason: "x", by: "s1", caller: KasseFixture.counter)
        }
        await #expect(throws: KasseError.notActive(.clerk, "KA")) {
            try await fixture.kasse.balance(of: nil, for: "s1", caller: KasseFixture.counter)
        }
        try await fixture.kasse.signOff("s1", caller: KasseFixture.counter)
        #expect(try await fixture.seated(at: "K1") == [])
    }

    @Test func `signing off names the sales that nobody is left for`() async throws {
        let terminal = ScriptedTerminal { _, sink in
            try await sink.willSend()
            return .declined(Samples.refusal, nil)
        }
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")])
        for _ in 1...2 {
            #expect(try await fixture.kasse.signOff("s1", caller: SaleFixture.counter) == ["v1"])
        }
        try await fixture.signOn("s2", "CB", at: "K1")
        #expect(try await fixture.kasse.signOff("s2", caller: SaleFixture.counter) == ["v1"])
        try await fixture.signOn("s3", "CB", at: "K2")
        #expect(try await fixture.kasse.signOff("s3", caller: SaleFixture.counter) == [])
    }

    @Test func `whoever takes no money sits at no register`() async throws {
        let fixture = try await KasseFixture()
        for role in [Role.masterData, .mainCashOffice, .auditor] {
            let sign = KasseFixture.sign(role)
            await #expect(throws: KasseError.notAllowed(.switchRegister, who: sign.text)) {
                try await fixture.signOn(ShiftID(unchecked: "s-" + role.rawValue), sign, at: "K1")
            }
        }
    }

    @Test func `training and real work share no register`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("real", "KA", at: "KS")
        await #expect(throws: KasseError.registerInTraining("KS", isTraining: false)) {
            try await fixture.signOn("test", "CB", at: "KS", training: true)
        }
        try await fixture.signOn("test", "CB", at: "K2", training: true)
        await #expect(throws: KasseError.training("test")) {
            try await fixture.kasse.moveCash(
                .float, Cents(100), name: "m1", reason: "Übung", by: "test", caller: KasseFixture.counter)
        }
    }

    @Test func `signing off twice is signing off once`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "K1")
        try await fixture.kasse.signOff("s1", caller: KasseFixture.counter)
        let head = try await fixture.head()
        try await fixture.kasse.signOff("s1", caller: KasseFixture.counter)
        #expect(try await fixture.head() == head)
        #expect(try await fixture.seated(at: "K1") == [])
        await #expect(throws: KasseError.shiftEnded("s1")) { try await fixture.signOn("s1", "KA", at: "K1") }
    }
}
