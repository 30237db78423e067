import Journal
import PayPoint
import Testing

/// What may go wrong while a sale is paid.
@Suite(.timeLimit(.minutes(1))) struct SaleTroubleTests {
    private static let everything = TenderPlan(cards: [.init(terminal: "t1")])

    private static func pay(_ fixture: SaleFixture, _ plan: TenderPlan) async throws(KasseError) -> Sale {
        _ = try await fixture.sales.pay(
            "v1", plan: plan, printer: nil, shift: "s1", caller: SaleFixture.counter)
        return try await fixture.sales.settled("v1", for: "s1", caller: SaleFixture.counter)
    }

    @Test func `the same sale from two calls at once is one sale, and opens the drawer once`() async throws {
        let drawer = ScriptedDrawer(.opened)
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking(), drawer: drawer))
        let order = SaleFixture.order("v1", 4250)
        let sales = try await withThrowingTaskGroup(of: Sale.self) { group in
            for _ in 1...8 { group.addTask { try await fixture.sell(order, given: 5000) } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(sales.count == 1)
        #expect(try await fixture.balance(.cash) == 4250)
        try await fixture.desk.until { kinds in kinds.contains("drawer.opened") }
        #expect(try await fixture.desk.kinds().count { $0 == "drawer.asked" } == 1)
    }

    @Test func `of many calls that pay the same sale at once all but one are told to wait`() async throws {
        let read = Gate()
        let fixture = try await SaleFixture(DeskFixture(terminal: .declining(behind: read)))
        let order = SaleFixture.order("v1", 4250)
        read.open()
        _ = try await fixture.sell(order, cards: [.init(terminal: "t1")])
        read.shut()
        let refusals = await withTaskGroup(of: KasseError?.self) { group in
            for _ in 1...8 {
                group.addTask {
                    do throws(KasseError) {
                        _ = try await fixture.sales.pay(
                            "v1", plan: Self.everything, printer: nil, shift: "s1", caller: SaleFixture.counter)
                        return nil
                    } catch { return error }
                }
            }
            return await group.reduce(into: [KasseError]()) { all, refusal in if let refusal { all.append(refusal) } }
        }
        read.open()
        #expect(refusals == Array(repeating: .saleUnderWay("v1"), count: 7))
        await fixture.sales.settle("v1")
    }

    @Test func `cash that the register may not hold is refused before a card is charged`() async throws {
        let terminal = ScriptedTerminal.booking()
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal), mostCash: Cents(1000))
        let cards = [TenderPlan.Card(terminal: "t1", amount: Cents(3000))]
        await #expect(throws: KasseError.tooMuchCash("K1", most: Cents(1000), balance: .zero)) {
            try await fixture.sell(SaleFixture.order("v1", 4250), cards: cards, given: 1250)
        }
        #expect(await terminal.orders.isEmpty)
        // With so little cash that it fits, it is sold.
        _ = try await fixture.sell(
            SaleFixture.order("v2", 4250), cards: [.init(terminal: "t1", amount: Cents(3250))], given: 1000)
        #expect(try await fixture.balance(.cash) == 1000)
    }

    @Test func `what became impossible while a card was read is told with the open sale`() async throws {
        let (begun, read) = (Gate(), Gate())
        let terminal = ScriptedTerminal.booking(telling: begun, behind: read)
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal), mostCash: Cents(2000))
        let selling = Task {
            try await fixture.sell(
                SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1", amount: Cents(3000))], given: 1250)
        }
        await begun.pass()
        _ = try await fixture.kasse.moveCash(
            .deposit, Cents(1500), name: "m1", reason: "Markttag", by: "s1", caller: SaleFixture.counter)
        read.open()
        let sale = try await selling.value
        #expect(sale.state.phase == .open)
        #expect(sale.paid.map(\.amount.value) == [3000])
        #expect(sale.trouble == .tooMuchCash("K1", most: Cents(2000), balance: Cents(1500)))
        _ = try await fixture.kasse.moveCash(
            .withdrawal, Cents(1500), name: "m2", reason: "Abschöpfung", by: "s1", caller: SaleFixture.counter)
        let done = try await Self.pay(fixture, TenderPlan(cashGiven: Cents(1250)))
        #expect(done.state.phase == .completed)
        #expect(done.trouble == nil)
    }

    @Test func `a terminal that is busy elsewhere is told with the open sale`() async throws {
        let read = Gate()
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking(behind: read)))
        _ = try await fixture.desk.desk.start(Samples.card("a", clerk: "KA"), caller: SaleFixture.counter)
        let sale = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")])
        #expect(sale.state.phase == .open)
        #expect(sale.state.payments == [])
        #expect(sale.trouble == .payment(.terminalBusy(terminal: "t1", payment: "a")))
        read.open()
        _ = try await fixture.desk.settled("a")
        #expect(try await Self.pay(fixture, Self.everything).state.phase == .completed)
    }

    @Test func `of a sale that a terminal overpaid no card takes more, and it completes without a tender`()
        async throws
    {
        let terminal = ScriptedTerminal { order, sink in
            try await sink.willSend()
            let result = Samples.result(amount: 5000)
            try await sink.hold(result)
            return .approved(result, remarks: [.amountDiffers])
        }
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal))
        let open = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")])
        #expect(open.state.phase == .open)
        for plan in [
            TenderPlan(cards: [.init(terminal: "t1", amount: Cents(1000))]), TenderPlan(cashGiven: Cents(1000)),
        ] {
            await #expect(throws: KasseError.self) { try await Self.pay(fixture, plan) }
        }
        #expect(await terminal.orders.count == 1)
        let done = try await Self.pay(fixture, TenderPlan())
        #expect(done.state.phase == .completed)
        #expect(try await fixture.balance(.pending) == 0)
        #expect(try await fixture.balance(.custody) == -5000)
    }

    @Test func `a stop does not begin the next card, and leaves the sale open`() async throws {
        let (begun, read) = (Gate(), Gate())
        let terminal = ScriptedTerminal.booking(telling: begun, behind: read)
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal))
        let cards = [TenderPlan.Card(terminal: "t1", amount: Cents(3000)), .init(terminal: "t1")]
        let selling = Task { try await fixture.sell(SaleFixture.order("v1", 4250), cards: cards) }
        await begun.pass()
        let closing = Task { await fixture.sales.close() }
        while await fixture.sells { await Task.yield() }
        read.open()
        await closing.value
        let sale = try await selling.value
        #expect(sale.state.phase == .open)
        #expect(sale.paid.map(\.amount.value) == [3000])
        #expect(await terminal.orders.count == 1)
    }

    @Test func `a name of 56 bytes and 100 lines of 200 bytes are sold, printed and cancelled`() async throws {
        let printer = ScriptedPrinter(.printed)
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking(), printer: printer))
        let id = SaleID(unchecked: String(repeating: "x", count: 56))
        let order = SaleOrder(
            id: id,
            items: (1...100).map { _ in
                .custody(
                    text: String(repeating: "\"", count: 200), quantity: 9999, price: Cents(100), office: nil)
            }, payer: String(repeating: "ü", count: 100), note: String(repeating: "\\", count: 200))
        let sale = try await fixture.sell(order, cards: [.init(terminal: "t1")], printer: "p1")
        #expect(sale.state.phase == .completed)
        #expect(sale.state.payments.map(\.text) == ["\(id).1"])
        let cancelled = try await fixture.sales.cancel(
            id, reason: "Irrtum", release: nil, printer: "p1", shift: "s1", caller: SaleFixture.counter)
        #expect(cancelled.state.phase == .cancelled)
        try await fixture.desk.until { kinds in kinds.count { $0 == "print.ended" } == 2 }
        let long = SaleOrder(id: SaleID(unchecked: id.text + "x"), items: order.items)
        await #expect(throws: KasseError.self) { try await fixture.sell(long, cards: [.init(terminal: "t1")]) }
    }

    @Test func `a printer or terminal that there is not is named before anything is sold`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        let order = SaleFixture.order("v1", 4250)
        await #expect(throws: KasseError.payment(.unknownDevice("p9"))) {
            try await fixture.sell(order, given: 5000, printer: "p9")
        }
        await #expect(throws: KasseError.payment(.unknownDevice("t9"))) {
            try await fixture.sell(order, cards: [.init(terminal: "t9")])
        }
        await #expect(throws: KasseError.unknown(.sale, "v1")) {
            try await fixture.kasse.sale("v1", for: "s1", caller: SaleFixture.counter)
        }
    }
}

extension SaleFixture {
    /// Whether the desk still takes calls.
    fileprivate var sells: Bool {
        get async {
            do throws(KasseError) {
                _ = try await sales.pay("none", plan: TenderPlan(), printer: nil, shift: "s1", caller: Self.counter)
                return true
            } catch { return error != .payment(.shuttingDown) }
        }
    }
}

extension ScriptedTerminal {
    /// Books whatever it is asked to, once the customer has come.
    fileprivate static func booking(telling begun: Gate = Gate(), behind read: Gate) -> ScriptedTerminal {
        ScriptedTerminal { order, sink in
            try await sink.willSend()
            begun.open()
            await read.pass()
            let result = Samples.result(amount: order.amount)
            try await sink.hold(result)
            return .approved(result, remarks: [])
        }
    }

    fileprivate static func declining(behind read: Gate) -> ScriptedTerminal {
        ScriptedTerminal { _, sink in
            try await sink.willSend()
            await read.pass()
            return .declined(Samples.refusal, nil)
        }
    }
}
