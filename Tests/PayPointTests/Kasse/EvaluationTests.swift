import Journal
import PayPoint
import Testing

/// Evaluations of what was really sold, through the Kasse.
@Suite struct EvaluationTests {
    private static let counter = SaleFixture.counter
    private static let day = DeskFixture.clock.local(DeskFixture.clock.now()).date

    /// Three sales of two offices and none, one of them paid by card and in cash, and one taken back.
    private func office() async throws -> SaleFixture {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        let root = Caller(user: 0, group: 0)
        for (id, name) in [("33", "Bürgerbüro"), ("36", "Straßenverkehrsamt")] as [(OfficeID, String)] {
            try await fixture.kasse.define(Office(id: id, name: name), by: nil, caller: root)
        }
        try await fixture.kasse.define(
            Clerk(sign: "KV", name: "Kim Voss", roles: [.registerKeeper]), by: nil, caller: root)
        for (shift, clerk) in [("boss", "ZA"), ("kv", "KV")] as [(ShiftID, ClerkSign)] {
            _ = try await fixture.kasse.signOn(
                shift, clerk: clerk, register: nil, isTraining: false, endsOther: false, caller: Self.counter)
        }
        func item(_ office: OfficeID?, _ quantity: Int64, _ price: Int64) -> SaleItem {
            .custody(text: "Gebühr", quantity: quantity, price: Cents(price), office: office)
        }
        _ = try await fixture.sell(
            SaleOrder(id: "v1", items: [item("33", 2, 1000), item("36", 1, 3000)]),
            cards: [.init(terminal: "t1", amount: Cents(1500))], given: 3500)
        _ = try await fixture.sell(SaleOrder(id: "v2", items: [item("33", 1, 700)]), given: 1000)
        _ = try await fixture.sell(SaleOrder(id: "v3", items: [item(nil, 1, 50)]), given: 50)
        _ = try await fixture.sales.cancel(
            "v2", reason: "Irrtum", release: nil, printer: nil, shift: "s1", caller: Self.counter)
        return fixture
    }

    private func query(
        _ dimensions: EvaluationDimension..., filters: [EvaluationFilter] = []
    ) throws -> EvaluationQuery {
        try EvaluationQuery(dimensions: dimensions, from: Self.day, to: Self.day, filters: filters)
    }

    @Test func `figures are those of the receipts, and offices have their names`() async throws {
        let fixture = try await office()
        let evaluation = try await fixture.kasse.evaluate(
            query(.office, .means), for: "boss", caller: Self.counter)
        // The card paid 15,00 of the first line, cash the rest of it and everything else.
        #expect(
            evaluation.rows == [
                .init(
                    values: ["33", "cash"],
                    figures: .init(
                        takings: 2, returns: 1, quantity: 0, taken: Cents(1200), givenBack: Cents(700))),
                .init(
                    values: ["33", "girocard"],
                    figures: .init(takings: 1, returns: 0, quantity: 2, taken: Cents(1500), givenBack: .zero)),
                .init(
                    values: ["36", "cash"],
                    figures: .init(takings: 1, returns: 0, quantity: 1, taken: Cents(3000), givenBack: .zero)),
                .init(
                    values: [nil, "cash"],
                    figures: .init(takings: 1, returns: 0, quantity: 1, taken: Cents(50), givenBack: .zero)),
            ])
        #expect(
            evaluation.total
                == .init(takings: 5, returns: 1, quantity: 4, taken: Cents(5750), givenBack: Cents(700)))
        #expect(evaluation.total.net == Cents(5050))
        #expect(
            evaluation.rows.map { evaluation.name($0.values[0], column: 0) }
                == ["Bürgerbüro", "Bürgerbüro", "Straßenverkehrsamt", "ohne Amt"])
        // Others may write behind it, such as a drawer that opens.
        let last = try await fixture.desk.journal.entries(after: evaluation.moment.entry - 1, limit: 1).first
        #expect(last?.hash.map { String(Int($0) + 256, radix: 16).dropFirst() }.joined() == evaluation.moment.hash)
    }

    @Test func `whoever counts a register blind evaluates nothing of its open period`() async throws {
        let fixture = try await office()
        try await fixture.kasse.define(
            CashRegister(id: "K1", name: "Kasse 1", countsBlind: true), by: nil, caller: Caller(user: 0, group: 0))
        let refused = KasseError.openPeriodBlind("K1", since: Self.day)
        await #expect(throws: refused) {
            try await fixture.kasse.evaluate(query(.office), for: "kv", caller: Self.counter)
        }
        await #expect(throws: refused) {
            try await fixture.kasse.receipts(
                behind: query(.office), row: [.init(.office, value: "33")], after: 0, limit: 10, for: "kv",
                caller: Self.counter)
        }
        await #expect(throws: refused) {
            try await fixture.kasse.dossier(query(.office), title: nil, for: "kv", caller: Self.counter)
        }
        // The days before, other registers, and others who ask.
        let before = try EvaluationQuery(
            dimensions: [], from: Self.day.adding(days: -30), to: Self.day.adding(days: -1))
        _ = try await fixture.kasse.evaluate(before, for: "kv", caller: Self.counter)
        _ = try await fixture.kasse.evaluate(
            query(.office, filters: [.init(.register, ["K2"])]), for: "kv", caller: Self.counter)
        _ = try await fixture.kasse.evaluate(query(.office), for: "boss", caller: Self.counter)
        _ = try await fixture.kasse.close(
            nil, number: 1, count: .empty, second: nil, shift: "s1", caller: Self.counter)
        // What is missing is booked with the period that has ended.
        _ = try await fixture.kasse.evaluate(query(.office), for: "kv", caller: Self.counter)
    }

    @Test func `every figure can be followed down to receipts`() async throws {
        let fixture = try await office()
        let behind = try await fixture.kasse.receipts(
            behind: query(.office), row: [.init(.office, value: "33")], after: 0, limit: 10, for: "boss",
            caller: Self.counter)
        #expect(!behind.hasMore)
        #expect(behind.receipts.map(\.kind) == [.sale, .sale, .cancellation])
        #expect(behind.receipts.map(\.name) == ["v1", "v2", "v2"])
        #expect(behind.receipts.map(\.amount) == [Cents(2000), Cents(700), Cents(-700)])
        #expect(behind.receipts.map { $0.receipt?.description } == ["K1-000001", "K1-000002", "K1-000004"])
        #expect(behind.receipts.map(\.time?.date) == [Self.day, Self.day, Self.day])
        let first = try await fixture.kasse.receipts(
            behind: query(), row: [], after: 0, limit: 2, for: "boss", caller: Self.counter)
        #expect(first.hasMore)
        let rest = try await fixture.kasse.receipts(
            behind: query(), row: [], after: first.receipts.last?.entry ?? 0, limit: 2, for: "boss",
            caller: Self.counter)
        #expect(!rest.hasMore)
        #expect((first.receipts + rest.receipts).map(\.name) == ["v1", "v2", "v3", "v2"])
        #expect((first.receipts + rest.receipts).reduce(0) { $0 + $1.amount.value } == 5050)
        let none = try await fixture.kasse.receipts(
            behind: query(), row: [.init(.office, value: nil)], after: 0, limit: 2, for: "boss",
            caller: Self.counter)
        #expect(none.receipts.map(\.name) == ["v3"])
    }

    @Test func `receipts have pages of 1 and more, behind an entry that there can be`() async throws {
        let fixture = try await office()
        let most = Int64(TurnoverReceipt.mostListed)
        await #expect(throws: KasseError.invalid(RequestFault(field: "limit", rule: .number(1...most)))) {
            try await fixture.kasse.receipts(
                behind: query(), row: [], after: 0, limit: 0, for: "boss", caller: Self.counter)
        }
        await #expect(throws: KasseError.invalid(RequestFault(field: "after", rule: .number(0...Int64.max)))) {
            try await fixture.kasse.receipts(
                behind: query(), row: [], after: -1, limit: 1, for: "boss", caller: Self.counter)
        }
    }

    @Test func `a payment without a sale stands behind its figure, too`() async throws {
        let fixture = try await office()
        try await fixture.kasse.define(
            Clerk(sign: "XY", name: "Xaver Yilmaz", roles: [.cashier]), by: nil, caller: Caller(user: 0, group: 0))
        _ = try await fixture.kasse.signOn(
            "xy", clerk: "XY", register: "K2", isTraining: false, endsOther: false, caller: Self.counter)
        var id: PaymentID = "z1"
        func pay(_ kind: PaymentKind) async throws {
            _ = try await fixture.desk.desk.start(
                PaymentRequest(
                    id: id, kind: kind, amount: Cents(900),
                    tender: .cash(given: kind == .payment ? Cents(1000) : .zero), register: "K2", clerk: "XY",
                    lines: [PaymentLine(text: "Gebühr", unitPrice: Cents(900))]), caller: Self.counter)
            _ = try await fixture.desk.settled(id)
        }
        try await pay(.payment)
        id = "z2"
        try await pay(.refund(of: "z1"))
        let behind = try await fixture.kasse.receipts(
            behind: query(), row: [.init(.clerk, value: "XY")], after: 0, limit: 10, for: "boss",
            caller: Self.counter)
        #expect(behind.receipts.map(\.kind) == [.payment, .takenBack])
        #expect(behind.receipts.map(\.name) == ["z1", "z2"])
        #expect(behind.receipts.map(\.amount) == [Cents(900), Cents(-900)])
    }

    @Test func `whoever takes money evaluates nothing, nor does the technician`() async throws {
        let fixture = try await office()
        let query = try query(.clerk)
        _ = try await fixture.kasse.evaluate(query, for: "kv", caller: Self.counter)
        await #expect(throws: KasseError.notAllowed(.evaluateTurnover, who: "KA")) {
            try await fixture.kasse.evaluate(query, for: "s1", caller: Self.counter)
        }
        await #expect(throws: KasseError.notAllowed(.getReportPage, who: "KA")) {
            try await fixture.kasse.dossier(query, title: nil, for: "s1", caller: Self.counter)
        }
        await #expect(throws: KasseError.notAllowed(.getReportTable, who: "KA")) {
            try await fixture.kasse.evaluationTable(query, for: "s1", caller: Self.counter)
        }
        await #expect(throws: KasseError.notAllowed(.listTurnoverReceipts, who: "KA")) {
            try await fixture.kasse.receipts(
                behind: query, row: [], after: 0, limit: 1, for: "s1", caller: Self.counter)
        }
    }

    @Test func `training counts nowhere`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()), training: true)
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), given: 5000)
        _ = try await fixture.kasse.signOn(
            "boss", clerk: "ZA", register: nil, isTraining: false, endsOther: false, caller: Self.counter)
        let evaluation = try await fixture.kasse.evaluate(query(), for: "boss", caller: Self.counter)
        #expect(evaluation.rows == [])
        #expect(evaluation.total == .none)
    }

    @Test func `a name that nobody knows is a mistake in writing`() async throws {
        let fixture = try await office()
        let misspelled = try query(filters: [.init(.register, ["K1", "K7"])])
        await #expect(throws: KasseError.unknown(.register, "K7")) {
            try await fixture.kasse.evaluate(misspelled, for: "boss", caller: Self.counter)
        }
        let unused = try query(filters: [.init(.register, ["K2"])])
        #expect(try await fixture.kasse.evaluate(unused, for: "boss", caller: Self.counter).rows == [])
    }

    @Test func `a page has its charts of the same moment, by what tells something`() async throws {
        let fixture = try await office()
        let page = try await fixture.kasse.dossier(
            query(.office), title: nil, for: "boss", caller: Self.counter)
        #expect(page.title == "Auswertung nach Amt")
        #expect(page.course.query.dimensions == [.hour, .office])
        #expect(page.rankings.map(\.query.dimensions) == [[.service], [.office], [.means]])
        for evaluation in [page.course] + page.rankings {
            #expect(evaluation.total == page.table.total)
            #expect(evaluation.moment == page.table.moment)
        }
        let pinned = try await fixture.kasse.dossier(
            query(.office, .means, filters: [.init(.office, ["33"])]), title: "Nur 33", for: "boss",
            caller: Self.counter)
        #expect(pinned.course.query.dimensions == [.hour, .means])
        #expect(pinned.rankings.map(\.query.dimensions) == [[.service], [.means]])
        await #expect(
            throws: KasseError.invalid(RequestFault(field: "title", rule: .text(atMost: 120)))
        ) {
            try await fixture.kasse.dossier(query(), title: " ", for: "boss", caller: Self.counter)
        }
    }
}
