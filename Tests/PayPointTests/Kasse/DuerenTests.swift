import Journal
import PayPoint
import Synchronization
import Testing

/// What Düren's pay points live through, as it was told to us.
@Suite struct DuerenTests {
    private typealias Fixture = ReceivableFixture

    @Test func `a receivable paid at two desks at the same moment is taken once`() async throws {
        let notice = Fixture.item("0101", open: [.principal: 12_000])
        for round in 1...20 {
            let fixture = try await Fixture([notice])
            let one = try await fixture.order("v1", [notice], 12_000)
            let other = try await fixture.order("v2", [notice], 12_000)
            async let first = Result(fixture, one, by: "s1", card: round.isMultiple(of: 2))
            async let second = Result(fixture, other, by: "s2", card: false)
            let ends = await [first, second]
            #expect(ends.filter(\.isTaken).count == 1, "\(ends)")
            #expect(ends.filter(\.isRefused).count == 1, "\(ends)")
            #expect(try await fixture.open(notice) == .zero)
            #expect(try await fixture.state(notice).movements.count == 1)
            #expect(try await fixture.isSound())
        }
    }

    /// How one desk's attempt ended.
    private enum Result {
        case taken
        case refused(ReceivableFault)
        case other(String)

        init(_ fixture: ReceivableFixture, _ order: SaleOrder, by shift: ShiftID, card: Bool) async {
            do throws(KasseError) {
                let sale = try await fixture.sell(
                    order, cards: card ? [.init(terminal: "t1")] : [], given: card ? nil : 12_000, by: shift)
                self = sale.state.phase == .completed ? .taken : .other("\(sale.state.phase)")
            } catch {
                if case .receivable(let fault) = error { self = .refused(fault) } else { self = .other("\(error)") }
            }
        }

        var isTaken: Bool { if case .taken = self { true } else { false } }

        /// Somebody has it at this moment, or had it just before and nothing of it is open.
        var isRefused: Bool {
            switch self {
            case .refused(.itemTaken), .refused(.changed): true
            case .refused, .taken, .other: false
            }
        }
    }

    @Test func `the enforcement office takes cash on an enforced tax, costs last, and closes`() async throws {
        let tax = Fixture.item(
            "0303", due: "2025-11-15", status: .enforced,
            open: [.principal: 30_000, .enforcementCosts: 2600, .dunningFee: 800, .latePaymentSurcharge: 1500])
        let fixture = try await Fixture([tax])
        let root = Caller(user: 0, group: 0)
        try await fixture.kasse.define(Office(id: "vollstreckung", name: "Vollstreckung"), by: nil, caller: root)
        try await fixture.kasse.define(
            CashRegister(id: "VK", name: "Vollstreckungskasse", office: "vollstreckung"), by: nil, caller: root)
        _ = try await fixture.kasse.switchRegister("s1", to: "VK", caller: Fixture.counter)

        let first = try await fixture.sell(try await fixture.order("r1", [tax], 25_000), given: 25_000)
        #expect(first.opened.lines.first?.claim?.parts == parts([.principal: 25_000]))
        let second = try await fixture.sell(try await fixture.order("r2", [tax], 8000), given: 8000)
        // § 225 (2) AO: the tax, then costs, the surcharge last.
        #expect(
            second.opened.lines.first?.claim?.parts
                == parts([.principal: 5000, .dunningFee: 800, .enforcementCosts: 2200]))
        #expect(second.opened.lines.first?.claim?.left == parts([.enforcementCosts: 400, .latePaymentSurcharge: 1500]))
        #expect(try await fixture.found(tax)?.item.status == .enforced)

        let closed = try await fixture.kasse.close(
            nil, number: 1, count: try #require(CashCount([.fiftyEuros: 6, .tenEuros: 3])), second: nil, shift: "s1",
            caller: Fixture.counter)
        #expect(closed.closing.report.register == "VK")
        #expect(closed.closing.difference == .zero)
        let account = LedgerAccount.claim(.account(product: "611.01", account: "401100", costCentre: nil))
        #expect(closed.closing.report.sums.net(of: account) == Cents(-33_000))
        #expect(try await fixture.isSound())
    }

    @Test func `a clerk changes desks twice a day, and each register has its own receipts and cash`() async throws {
        let fixture = try await Fixture([])
        _ = try await fixture.kasse.signOff("s2", caller: Fixture.counter)
        let sold: [(SaleID, RegisterID, Int64)] = [("v1", "K1", 3700), ("v2", "K2", 1200), ("v3", "K1", 500)]
        for (id, register, price) in sold {
            if id != "v1" { _ = try await fixture.kasse.switchRegister("s1", to: register, caller: Fixture.counter) }
            let sale = try await fixture.sell(SaleFixture.order(id, price), given: price)
            #expect(sale.state.register == register)
            #expect(sale.state.shift == "s1")
        }
        #expect(try await fixture.sale.balance(.cash, at: "K1") == 4200)
        #expect(try await fixture.sale.balance(.cash, at: "K2") == 1200)
        let receipts = try await fixture.sale.desk.journal.books {
            try [$0.lastReceipt(of: "K1"), $0.lastReceipt(of: "K2")]
        }
        #expect(receipts == [2, 1])
    }

    @Test func `a general pay point takes money for three offices with one receipt`() async throws {
        let tariffs = try await TariffFixture()
        let kasse = tariffs.kasse.kasse
        try await kasse.define(Office(id: "36", name: "Straßenverkehrsamt"), by: nil, caller: KasseFixture.root)
        let services: [(ServiceID, OfficeID, Int64)] = [
            ("pa", "33", 3700), ("bussgeld", "32", 2500), ("zulassung", "36", 3060),
        ]
        for (id, office, price) in services {
            try await tariffs.define(
                identityCard(
                    id, price: .fixed(Cents(price)), office: office,
                    assignment: .account(product: "122.\(office)", account: "431100", costCentre: nil),
                    from: "2026-11-22"))
        }
        try await tariffs.kasse.signOn("ka", "KA", at: "K1")
        let journal = tariffs.kasse.journal
        let desk = PaymentDesk(
            journal: journal, clock: tariffs.clock,
            setup: PayPointSetup(
                issuer: ReceiptIssuer(authority: "Stadt Düren", payPoint: "Zahlstelle"),
                registers: ["K1": Register(id: "K1", drawer: nil)], terminals: [:], printers: [:], drawers: [:]),
            board: DeviceBoard())
        let sale = try await SaleDesk(kasse: kasse, desk: desk).sell(
            SaleOrder(id: "v1", items: services.map { .service($0.0, quantity: 1, price: nil) }),
            plan: TenderPlan(cashGiven: Cents(10_000)), printer: nil, shift: "ka", caller: KasseFixture.counter)
        #expect(sale.state.receipt == 1)
        #expect(sale.opened.lines.map(\.office) == ["33", "32", "36"])
        for (_, office, price) in services {
            let account = LedgerAccount.revenue(
                .account(product: "122.\(office)", account: "431100", costCentre: nil))
            #expect(try await tariffs.kasse.balance(account, at: "K1") == -price)
        }
        #expect(try await tariffs.kasse.balance(.cash, at: "K1") == 9260)
    }

    @Test func `on Saturday nothing is taken before Friday is closed, and Saturday's closing stands alone`()
        async throws
    {
        // The fixture's calendar begins on Sunday 22 November 2026.
        let clock = TariffFixture.Calendar(day("2026-11-27"))
        let fixture = try await Fixture([], clock: clock)
        try await fixture.kasse.define(
            CashRegister(id: "K1", name: "Kasse 1", closesDaily: true), by: nil, caller: Caller(user: 0, group: 0))
        _ = try await fixture.sell(SaleFixture.order("fr", 3700), given: 3700)
        clock.turn(by: 1)
        await #expect(throws: KasseError.dayNotClosed("K1", day("2026-11-27"))) {
            try await fixture.sell(SaleFixture.order("sa", 1200), given: 1200)
        }
        func close(_ number: Int64, _ cents: Int64) async throws -> RegisterReport {
            try await fixture.kasse.close(
                nil, number: number, count: try #require(CashCount([.oneCent: cents])), second: nil, shift: "s1",
                caller: Fixture.counter
            ).closing.report
        }
        let friday = try await close(1, 3700)
        #expect(friday.firstDay == day("2026-11-27"))
        _ = try await fixture.sell(SaleFixture.order("sa", 1200), given: 1200)
        let saturday = try await close(2, 4900)
        #expect(saturday.firstDay == day("2026-11-28"))
        #expect(saturday.opening == Cents(3700))
        #expect(saturday.sums.net(of: .custody) == Cents(-1200))
        #expect(saturday.receipts == .init(first: 2, last: 2))
        #expect(try await fixture.isSound())
    }
}
