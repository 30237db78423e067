import Journal
import PayPoint
import Testing

@Suite struct HandOverTests {
    @Test func `a register handed over uncounted has both persons in the journal and books nothing`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "K1")
        try await fixture.signOn("s2", "CB")
        let before = try await fixture.head()
        let left = try await fixture.kasse.handOver("s1", to: "s2", count: nil, caller: KasseFixture.counter)
        #expect(left.shift.register == nil)
        #expect(left.difference == nil)
        #expect(try await fixture.seated(at: "K1") == ["s2"])
        let event = try #require(try await fixture.journal.entries(after: before, limit: 9).first?.event)
        #expect(event == .staff(.handedOver(RegisterHandedOver(register: "K1", from: "s1", to: "s2"))))
        #expect(try await fixture.balance(.cash, at: "K1") == 0)
    }

    @Test func `what is missing when both have counted is booked as a shortage`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "K1")
        try await fixture.signOn("s2", "CB")
        _ = try await fixture.kasse.moveCash(
            .float, Cents(10_000), name: "m1", reason: "Wechselgeld", by: "s1", caller: KasseFixture.counter)
        let count = try #require(
            CashCount([.fiftyEuros: 1, .twentyEuros: 2, .fiveEuros: 1, .twoEuros: 2, .fiftyCents: 1]))
        // 50 + 40 + 5 + 4 + 0,50
        #expect(count.total == Cents(9_950))
        _ = try await fixture.kasse.handOver("s1", to: "s2", count: count, caller: KasseFixture.counter)
        #expect(try await fixture.balance(.cash, at: "K1") == 9_950)
        #expect(try await fixture.balance(.shortage, at: "K1") == 50)
        #expect(try await fixture.balance(.advance, at: "K1") == -10_000)
        let kinds = try await fixture.kinds().suffix(2)
        #expect(kinds == [.cashCounted, .registerHandedOver])
    }

    @Test func `what is too much is booked as a surplus`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "K1")
        try await fixture.signOn("s2", "CB")
        let count = try #require(CashCount([.oneCent: 3]))
        _ = try await fixture.kasse.handOver("s1", to: "s2", count: count, caller: KasseFixture.counter)
        #expect(try await fixture.balance(.cash, at: "K1") == 3)
        #expect(try await fixture.balance(.surplus, at: "K1") == -3)
    }

    @Test func `nobody is pulled off another register`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "K1")
        try await fixture.signOn("s2", "CB", at: "K2")
        await #expect(throws: KasseError.sitsElsewhere("CB", "K2")) {
            try await fixture.kasse.handOver("s1", to: "s2", count: nil, caller: KasseFixture.counter)
        }
        #expect(try await fixture.seated(at: "K1") == ["s1"])
        #expect(try await fixture.seated(at: "K2") == ["s2"])
    }

    @Test func `whose answer was lost asks again, and is answered the same`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "KB")
        try await fixture.signOn("s2", "CB")
        let count = try #require(CashCount([.oneCent: 3]))
        let first = try await fixture.kasse.handOver("s1", to: "s2", count: count, caller: KasseFixture.counter)
        // Also where the register counts blind: it is booked.
        #expect(first.difference == Cents(3))
        try await fixture.signOn("za", "ZA")
        let open = try await fixture.kasse.differences(in: nil, after: nil, for: "za", caller: KasseFixture.counter)
        #expect(open.differences.map(\.entry) == [first.entry])
        let head = try await fixture.head()
        #expect(
            try await fixture.kasse.handOver("s1", to: "s2", count: count, caller: KasseFixture.counter) == first)
        await #expect(throws: KasseError.notAtRegister("s1")) {
            try await fixture.kasse.handOver("s1", to: "s2", count: nil, caller: KasseFixture.counter)
        }
        #expect(try await fixture.head() == head)
        let back = try await fixture.kasse.takeOver(
            "s1", register: "KB", reason: "krank", count: .empty, caller: KasseFixture.counter)
        #expect(back.difference == Cents(-3))
        #expect(
            try await fixture.kasse.takeOver(
                "s1", register: "KB", reason: "krank", count: .empty, caller: KasseFixture.counter) == back)
        await #expect(throws: KasseError.alreadyAtRegister("s1", "KB")) {
            try await fixture.kasse.takeOver(
                "s1", register: "KB", reason: "anders", count: .empty, caller: KasseFixture.counter)
        }
        #expect(try await fixture.balance(.surplus, at: "KB") == -3)
        #expect(try await fixture.balance(.shortage, at: "KB") == 3)
    }

    @Test func `a register whose holder is gone is taken with a reason, and no administrator`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "K1")
        try await fixture.signOn("s2", "CB")
        await #expect(throws: KasseError.self) {
            try await fixture.kasse.takeOver(
                "s2", register: "K1", reason: " ", count: nil, caller: KasseFixture.counter)
        }
        let taken = try await fixture.kasse.takeOver(
            "s2", register: "K1", reason: "Kollege erkrankt", count: nil, caller: KasseFixture.counter)
        #expect(taken.shift.register == "K1")
        #expect(taken.seat.left == nil)
        #expect(try await fixture.seated(at: "K1") == ["s2"])
        let entries = try await fixture.journal.entries(after: 0, limit: 1000)
        guard case .staff(.handedOver(let handed)) = entries.last?.event else {
            Issue.record("\(String(describing: entries.last?.event)) is no hand-over")
            return
        }
        #expect(handed.from == "s1")
        #expect(handed.reason == "Kollege erkrankt")
    }

    @Test func `whoever takes a register over from another one is told what was left, and the journal has it`()
        async throws
    {
        let fixture = try await SaleFixture(DeskFixture(terminal: .refusing))
        try await fixture.signOn("s2", "CB", at: "K2")
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")])
        let take = { () async throws in
            try await fixture.kasse.takeOver(
                "s1", register: "K2", reason: "Kollegin erkrankt", count: nil, caller: SaleFixture.counter)
        }
        let taken = try await take()
        #expect(taken.shift.register == "K2")
        #expect(taken.seat.left == "K1")
        #expect(taken.seat.openSales == ["v1"])
        #expect(try await take() == taken)
        let last = try await fixture.desk.journal.entries(after: 0, limit: 1000).last
        #expect(
            last?.event
                == .staff(
                    .handedOver(
                        RegisterHandedOver(
                            register: "K2", from: "s2", to: "s1", reason: "Kollegin erkrankt", left: "K1"))))
        // Changing the register says the same, and nothing where somebody else stays behind.
        let back = try await fixture.kasse.switchRegister("s1", to: "K1", caller: SaleFixture.counter)
        #expect(back.left == "K2" && back.openSales.isEmpty)
        let again = try await fixture.kasse.switchRegister("s1", to: "K1", caller: SaleFixture.counter)
        #expect(again.left == nil)
        let gone = try await fixture.kasse.switchRegister("s1", to: nil, caller: SaleFixture.counter)
        #expect(gone.left == "K1" && gone.openSales == ["v1"])
        #expect(try await fixture.desk.journal.verify().fault == nil)
    }

    @Test func `there is nobody to replace at an empty or shared register`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "KS")
        try await fixture.signOn("s2", "CB")
        for register: RegisterID in ["K1", "KS"] {
            await #expect(throws: KasseError.nobodyToReplace(register)) {
                try await fixture.kasse.takeOver(
                    "s2", register: register, reason: "x", count: nil, caller: KasseFixture.counter)
            }
        }
    }

    @Test func `nothing is handed to whoever takes no money`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "K1")
        try await fixture.signOn("s2", "RP")
        await #expect(throws: KasseError.notAllowed(.switchRegister, who: "RP")) {
            try await fixture.kasse.handOver("s1", to: "s2", count: nil, caller: KasseFixture.counter)
        }
        #expect(try await fixture.seated(at: "K1") == ["s1"])
    }
}
