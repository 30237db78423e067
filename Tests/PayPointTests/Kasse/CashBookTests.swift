import Journal
import PayPoint
import Testing

@Suite struct CashBookTests {
    @Test func `there is never less than nothing in a register`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "K1")
        let kasse = fixture.kasse
        _ = try await kasse.moveCash(
            .float, Cents(500), name: "m1", reason: "Wechselgeld", by: "s1", caller: KasseFixture.counter)
        await #expect(throws: KasseError.notEnoughCash("K1", balance: Cents(500))) {
            try await kasse.moveCash(
                .withdrawal, Cents(501), name: "m2", reason: "Abschöpfung", by: "s1", caller: KasseFixture.counter)
        }
        let balance = try await kasse.moveCash(
            .withdrawal, Cents(500), name: "m3", reason: "Abschöpfung", by: "s1", caller: KasseFixture.counter)
        #expect(balance.balance == .zero)
        #expect(try await fixture.balance(.transit, at: "K1") == 500)
    }

    @Test func `no more change money goes back than was lent`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "K1")
        func move(_ movement: CashMoved.Movement, _ cents: Int64, _ name: MovementID) async throws {
            _ = try await fixture.kasse.moveCash(
                movement, Cents(cents), name: name, reason: "x", by: "s1", caller: KasseFixture.counter)
        }
        try await move(.deposit, 50_000, "m1")
        await #expect(throws: KasseError.notLent("K1", lent: .zero)) { try await move(.floatReturn, 1, "m2") }
        try await move(.float, 10_000, "m3")
        await #expect(throws: KasseError.notLent("K1", lent: Cents(10_000))) {
            try await move(.floatReturn, 25_000, "m4")
        }
        // A float of 100,00 EUR is lent once, also in parts.
        await #expect(throws: KasseError.floatExceeded("K1", most: Cents(10_000), lent: Cents(10_000))) {
            try await move(.float, 1, "m6")
        }
        try await move(.floatReturn, 10_000, "m5")
        #expect(try await fixture.balance(.advance, at: "K1") == 0)
    }

    @Test func `a movement that is asked for again moves nothing, and its name stands for no other`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "K1")
        let kasse = fixture.kasse
        for _ in 1...2 {
            let balance = try await kasse.moveCash(
                .float, Cents(500), name: "m1", reason: "Wechselgeld", by: "s1", caller: KasseFixture.counter)
            #expect(balance.balance == Cents(500))
        }
        await #expect(throws: KasseError.movementInUse("m1")) {
            try await kasse.moveCash(
                .float, Cents(501), name: "m1", reason: "Wechselgeld", by: "s1", caller: KasseFixture.counter)
        }
        #expect(try await fixture.balance(.advance, at: "K1") == -500)
    }

    @Test func `the limits of a register warn and then stop`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "K2")
        let kasse = fixture.kasse
        let half = try await kasse.moveCash(
            .deposit, Cents(50_000), name: "m4", reason: "Bank", by: "s1", caller: KasseFixture.counter)
        #expect(!half.isAboveWarning)
        let more = try await kasse.moveCash(
            .deposit, Cents(50_000), name: "m5", reason: "Bank", by: "s1", caller: KasseFixture.counter)
        #expect(more.isAboveWarning)
        await #expect(throws: KasseError.tooMuchCash("K2", most: Cents(100_000), balance: Cents(100_000))) {
            try await kasse.moveCash(
                .deposit, Cents(1), name: "m6", reason: "Bank", by: "s1", caller: KasseFixture.counter)
        }
    }

    @Test func `the cash book has what came and went, and no card`() async throws {
        let terminal = ScriptedTerminal { _, sink in
            try await sink.willSend()
            var result = Samples.result()
            result.cardType = 5
            try await sink.hold(result)
            return .approved(result, remarks: [])
        }
        let desk = try DeskFixture(terminal: terminal)
        _ = try await desk.desk.start(Samples.cash("cash", given: 5000), caller: Samples.clerk)
        _ = try await desk.desk.start(Samples.card("card"), caller: Samples.clerk)
        _ = try await desk.settled("cash")
        _ = try await desk.settled("card")
        let page = try await desk.journal.books { try $0.cashBook(of: "K1", period: 1, after: 0, limit: 10) }
        #expect(page.rows.map(\.amount) == [Cents(4250)])
        #expect(page.rows.map(\.contra) == [.custody])
        #expect(page.rows.map(\.balance) == [Cents(4250)])
        #expect(try await desk.journal.books { try $0.balance(of: .clearing(.girocard), at: "K1").value } == 4250)
        #expect(try await desk.journal.books { try $0.balance(of: .custody, at: "K1").value } == -8500)
    }

    @Test func `every row has the number of its document and says what it is about`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        _ = try await fixture.kasse.moveCash(
            .float, Cents(10_000), name: "m1", reason: "Wechselgeld vom Tresor", by: "s1", caller: SaleFixture.counter)
        _ = try await fixture.sell(SaleFixture.order("v1", 300, 200, payer: "Erika"), given: 500)
        _ = try await fixture.sales.cancel(
            "v1", reason: "Irrtum", release: nil, printer: nil, shift: "s1", caller: SaleFixture.counter)
        let request = PaymentRequest(
            id: "p1", amount: Cents(700), tender: .cash(given: Cents(700)), register: "K1", clerk: "KA",
            lines: [PaymentLine(text: "Fundsache", unitPrice: Cents(700))])
        _ = try await fixture.desk.desk.start(request, caller: SaleFixture.counter)
        _ = try await fixture.kasse.deliver(
            "d1", fromDrawer: Cents(1000), fromWithdrawn: .zero, count: nil, bag: "Tasche 7", note: nil, shift: "s1",
            caller: SaleFixture.counter)
        _ = try await fixture.kasse.close(
            nil, number: 1, count: CashCount([.fiftyEuros: 1]) ?? .empty, second: nil, shift: "s1",
            caller: SaleFixture.counter)
        let page = try await fixture.desk.journal.books { try $0.cashBook(of: "K1", period: 1, after: 0, limit: 100) }
        #expect(
            page.rows.map { "\($0.amount.value) \($0.voucher.document ?? "-") \($0.voucher.text)" } == [
                "10000 m1 Wechselgeld vom Tresor", "300 K1-000001 Posten 1 u. a., Erika",
                "200 K1-000001 Posten 1 u. a., Erika", "-300 K1-000002 Storno: Posten 1 u. a., Erika",
                "-200 K1-000002 Storno: Posten 1 u. a., Erika", "700 K1-000003 Fundsache", "-1000 d1 Tasche 7",
                "-4700 K1-A1 Kassenabschluss, gezählt",
            ])
    }

    @Test func `pages of the cash book go on where the last one ended`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "K1")
        for amount in [100, 200, 400, 800] {
            _ = try await fixture.kasse.moveCash(
                .deposit, Cents(Int64(amount)), name: MovementID(unchecked: "m\(amount)"), reason: "Bank", by: "s1",
                caller: KasseFixture.counter)
        }
        _ = try await fixture.kasse.moveCash(
            .withdrawal, Cents(1000), name: "m8", reason: "Abschöpfung", by: "s1", caller: KasseFixture.counter)
        let first = try await fixture.journal.books { try $0.cashBook(of: "K1", period: 1, after: 0, limit: 3) }
        #expect(first.rows.map(\.balance.value) == [100, 300, 700])
        #expect(first.hasMore)
        #expect(first.opening == .zero)
        let after = try #require(first.rows.last?.entry)
        let rest = try await fixture.journal.books { try $0.cashBook(of: "K1", period: 1, after: after, limit: 3) }
        #expect(rest.rows.map(\.amount.value) == [800, -1000])
        #expect(rest.rows.map(\.balance.value) == [1500, 500])
        #expect(!rest.hasMore)
    }

    @Test func `a count that only looks books nothing and anchors the journal`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "K1")
        _ = try await fixture.kasse.moveCash(
            .float, Cents(1000), name: "m9", reason: "Wechselgeld", by: "s1", caller: KasseFixture.counter)
        try await fixture.signOn("audit", "RP")
        let count = try #require(CashCount([.fiveEuros: 1]))
        let check = try await fixture.kasse.countCash(count, at: "K1", by: "audit", caller: KasseFixture.counter)
        #expect(check.counted.difference == Cents(-500))
        #expect(check.isShown)
        #expect(try await fixture.balance(.cash, at: "K1") == 1000)
        let last = try #require(try await fixture.journal.entries(after: 0, limit: 1000).last)
        #expect(check.entry == last.sequence)
        #expect(check.hash == last.hash)
        #expect(try await fixture.seated(at: "K1") == ["s1"])
    }

    @Test func `whoever counts blind is not shown what should be there`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "KB")
        let check = try await fixture.kasse.countCash(.empty, at: nil, by: "s1", caller: KasseFixture.counter)
        #expect(!check.isShown)
        await #expect(throws: KasseError.countsBlind("KB", period: 1, since: nil)) {
            try await fixture.kasse.balance(of: nil, for: "s1", caller: KasseFixture.counter)
        }
        // The number of the period and its first day are no secret: without them nobody could close it.
        _ = try await fixture.kasse.close(
            nil, number: 1, count: .empty, second: nil, shift: "s1", caller: KasseFixture.counter)
        _ = try await fixture.kasse.moveCash(
            .float, Cents(10_000), name: "m1", reason: "Wechselgeld", by: "s1", caller: KasseFixture.counter)
        let today = DeskFixture.clock.local(DeskFixture.clock.now()).date
        await #expect(throws: KasseError.countsBlind("KB", period: 2, since: today)) {
            try await fixture.kasse.report(of: nil, for: "s1", caller: KasseFixture.counter)
        }
        try await fixture.signOn("s2", "ZA")
        #expect(
            try await fixture.kasse.balance(of: "KB", for: "s2", caller: KasseFixture.counter).balance == Cents(10_000))
    }

    @Test func `whoever counts blind does not learn the balance by moving cash either`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "KB")
        let moved = try await fixture.kasse.moveCash(
            .float, Cents(10_000), name: "m10", reason: "Wechselgeld", by: "s1", caller: KasseFixture.counter)
        #expect(moved.balance == nil)
        await #expect(throws: KasseError.notEnoughCash("KB", balance: nil)) {
            try await fixture.kasse.moveCash(
                .withdrawal, Cents(10_001), name: "m11", reason: "Abschöpfung", by: "s1", caller: KasseFixture.counter)
        }
    }

    @Test func `a cashier looks into no other drawer`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("s1", "KA", at: "K1")
        await #expect(throws: KasseError.invalid(RequestFault(field: "register", rule: .ownRegister))) {
            try await fixture.kasse.balance(of: "K2", for: "s1", caller: KasseFixture.counter)
        }
        _ = try await fixture.kasse.switchRegister("s1", to: nil, caller: KasseFixture.counter)
        await #expect(throws: KasseError.invalid(RequestFault(field: "register", rule: .ownRegister))) {
            try await fixture.kasse.balance(of: "K2", for: "s1", caller: KasseFixture.counter)
        }
    }

    @Test(arguments: [[Denomination.oneCent: Int64(-1)], [.oneCent: 100_001]])
    func `pieces that nobody can have counted are none`(pieces: [Denomination: Int64]) {
        #expect(CashCount(pieces) == nil)
    }

    @Test func `the total of a count is the sum of all kinds of the euro`() throws {
        let one = try #require(CashCount(Dictionary(uniqueKeysWithValues: Denomination.allCases.map { ($0, 1) })))
        // 3,88 in coins and 885,00 in notes.
        #expect(one.total == Cents(88_888))
    }
}
