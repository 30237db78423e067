import Journal
import PayPoint
import Testing

@Suite struct ReceivablePaymentTests {
    private typealias Fixture = ReceivableFixture
    private static let tax = Fixture.item("0101", open: [.principal: 20_000, .latePaymentSurcharge: 600])
    private static let fee = Fixture.item("0202", .publicLaw, open: [.principal: 5000, .dunningFee: 500])
    private static let claims = LedgerAccount.claim(
        .account(product: "611.01", account: "401100", costCentre: nil))

    @Test func `a part of a receivable is paid in cash: the claim account has it, and the rest is open`() async throws {
        let fixture = try await Fixture([Self.tax])
        let sale = try await fixture.sell(try await fixture.order("v1", [Self.tax], 5000), given: 10_000)
        #expect(sale.state.phase == .completed)
        let line = try #require(sale.opened.lines.first)
        #expect(line.text == "0101 Steuer")
        #expect(line.claim?.parts == parts([.principal: 5000]))
        #expect(line.claim?.left == parts([.principal: 15_000, .latePaymentSurcharge: 600]))
        #expect(line.claim?.asOf == Fixture.asOf)
        #expect(try await fixture.sale.balance(Self.claims) == -5000)
        #expect(try await fixture.sale.balance(.cash) == 5000)
        #expect(try await fixture.open(Self.tax) == parts([.principal: 15_000, .latePaymentSurcharge: 600]))
        #expect(try await fixture.state(Self.tax).taken == nil)
        #expect(try await fixture.isSound())
    }

    @Test func `a service and two receivables are one sale with one receipt`() async throws {
        let fixture = try await Fixture([Self.tax, Self.fee])
        let order = try await fixture.order(
            "v1", [Self.tax, Self.fee], 26_100,
            beside: [.custody(text: "Fundgeld", quantity: 1, price: Cents(1000), office: nil)])
        let sale = try await fixture.sell(order, cards: [.init(terminal: "t1", amount: Cents(7100))], given: 20_000)
        #expect(sale.state.total == Cents(27_100))
        #expect(sale.state.receipt == 1)
        #expect(sale.opened.lines.map(\.unitPrice.value) == [1000, 20_600, 5500])
        #expect(try await fixture.sale.balance(Self.claims) == -26_100)
        #expect(try await fixture.sale.balance(.pending) == 0)
        #expect(try await fixture.open(Self.tax) == .zero)
        #expect(try await fixture.open(Self.fee) == .zero)
        #expect(try await fixture.isSound())
    }

    @Test func `asking again for the same sale takes nothing, also when the list has moved on`() async throws {
        let fixture = try await Fixture([Self.tax])
        let order = try await fixture.order("v1", [Self.tax], 5000)
        let first = try await fixture.sell(order, given: 5000)
        fixture.list.become([])
        #expect(try await fixture.sell(order, given: 5000) == first)
        #expect(try await fixture.sale.balance(.cash) == 5000)
        let other = SaleOrder(
            id: "v1", items: [],
            receivables: ReceivablePayment(
                terms: .init(items: [Self.tax.key], amount: Cents(4000)), confirmed: []))
        await #expect(throws: KasseError.saleInUse("v1")) { try await fixture.sell(other, given: 5000) }
    }

    @Test func `what was paid meanwhile is noticed, and told as it would be now`() async throws {
        let fixture = try await Fixture([Self.fee])
        let confirmed = try await fixture.order("v1", [Self.fee], 5500)
        _ = try await fixture.sell(try await fixture.order("v2", [Self.fee], 1000), given: 1000, by: "s2")
        let error = await #expect(throws: KasseError.self) { try await fixture.sell(confirmed, given: 5500) }
        guard case .receivable(.changed(let allocation)) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(allocation.portions.map(\.parts) == [parts([.principal: 4000, .dunningFee: 500])])
        #expect(allocation.remainder == Cents(1000))
        #expect(try await fixture.sale.balance(.cash) == 0)
    }

    @Test func `too much is refused, and kept in custody where the payer wants that`() async throws {
        let fixture = try await Fixture([Self.fee])
        let order = try await fixture.order("v1", [Self.fee], 6000)
        await #expect(throws: KasseError.receivable(.overpaid(Cents(500)))) {
            try await fixture.sell(order, given: 6000)
        }
        let sale = try await fixture.sell(
            try await fixture.order("v2", [Self.fee], 6000, payer: .thirdParty(name: "Karl Nachbar"), over: true),
            given: 6000)
        #expect(sale.opened.lines.map(\.text) == ["0202 öffentlich-rechtliche Forderung", "Überzahlung zu 0202"])
        #expect(sale.opened.payer == "Karl Nachbar")
        #expect(try await fixture.sale.balance(.custody) == -500)
        #expect(try await fixture.sale.balance(Self.claims) == -5500)
    }

    @Test func `a payer's wish comes before the lawful order and stands in the journal`() async throws {
        let fixture = try await Fixture([Self.tax])
        let wish = PayerWish(item: Self.tax.key, part: .latePaymentSurcharge)
        let sale = try await fixture.sell(
            try await fixture.order("v1", [Self.tax], 1000, wishes: [wish]), given: 1000)
        #expect(sale.opened.lines.first?.claim?.parts == parts([.principal: 400, .latePaymentSurcharge: 600]))
        #expect(sale.opened.receivables?.wishes == [wish])
    }

    @Test func `an item in an open sale is nobody else's until that sale is given up`() async throws {
        let terminal = ScriptedTerminal { _, sink in
            try await sink.willSend()
            return .declined(Samples.refusal, nil)
        }
        let fixture = try await Fixture([Self.fee], terminal: terminal)
        let open = try await fixture.sell(
            try await fixture.order("v1", [Self.fee], 5500), cards: [.init(terminal: "t1")])
        #expect(open.state.phase == .open)
        let taken = try #require(try await fixture.found(Self.fee)?.taken)
        #expect((taken.sale, taken.register) == ("v1", "K1"))
        let second = try await fixture.order("v2", [Self.fee], 1000)
        await #expect(throws: KasseError.receivable(.itemTaken(Self.fee.key, by: taken))) {
            try await fixture.sell(second, given: 1000, by: "s2")
        }
        _ = try await fixture.sale.sales.abandon("v1", reason: "geht", shift: "s1", caller: Fixture.counter)
        #expect(try await fixture.sell(second, given: 1000, by: "s2").state.phase == .completed)
        #expect(try await fixture.isSound())
    }

    @Test func `an item of a sale that is not paid here is free again`() async throws {
        let terminal = ScriptedTerminal { _, sink in
            try await sink.willSend()
            return .declined(Samples.refusal, nil)
        }
        let fixture = try await Fixture([Self.fee], terminal: terminal)
        _ = try await fixture.sell(try await fixture.order("v1", [Self.fee], 5500), cards: [.init(terminal: "t1")])
        _ = try await fixture.sale.sales.defer(
            "v1", as: .notice, printer: nil, shift: "s1", caller: Fixture.counter)
        #expect(try await fixture.state(Self.fee).taken == nil)
        #expect(try await fixture.state(Self.fee).movements == [])
        #expect(try await fixture.isSound())
    }

    @Test func `a cancellation gives the money back and opens the item again`() async throws {
        let fixture = try await Fixture([Self.fee])
        _ = try await fixture.sell(try await fixture.order("v1", [Self.fee], 5500), given: 5500)
        #expect(try await fixture.open(Self.fee) == .zero)
        _ = try await fixture.sale.sales.cancel(
            "v1", reason: "falsch", release: nil, printer: nil, shift: "s1", caller: Fixture.counter)
        #expect(try await fixture.open(Self.fee) == parts([.principal: 5000, .dunningFee: 500]))
        #expect(try await fixture.sale.balance(Self.claims) == 0)
        #expect(try await fixture.state(Self.fee).movements.map(\.parts.principal.value) == [5000, -5000])
        #expect(try await fixture.isSound())
    }

    @Test func `practice neither holds an item nor changes what is open`() async throws {
        let fixture = try await Fixture([Self.fee], training: true)
        let sale = try await fixture.sell(try await fixture.order("v1", [Self.fee], 5500), given: 5500)
        #expect(sale.state.phase == .completed)
        #expect(try await fixture.open(Self.fee) == parts([.principal: 5000, .dunningFee: 500]))
        #expect(try await fixture.state(Self.fee) == ItemState(item: Self.fee.key))
    }

    @Test func `an invoice slip for a receivable is to be paid with its Kassenzeichen`() async throws {
        let printer = ScriptedPrinter(.printed)
        let terminal = ScriptedTerminal { _, sink in
            try await sink.willSend()
            return .declined(Samples.refusal, nil)
        }
        let sales = try await SaleFixture(
            DeskFixture(terminal: terminal, printer: printer, iban: IBAN("DE89 3704 0044 0532 0130 00")),
            receivables: ReceivableSetup(items: ListedItems([Self.fee])))
        let terms = ReceivablePayment.Terms(items: [Self.fee.key], amount: Cents(5500))
        let allocation = try await sales.kasse.allocate(terms, for: "s1", caller: Fixture.counter)
        _ = try await sales.sell(
            SaleOrder(
                id: "v1", items: [], receivables: ReceivablePayment(terms: terms, confirmed: allocation.portions)),
            cards: [.init(terminal: "t1")])
        _ = try await sales.sales.defer("v1", as: .invoice, printer: "p1", shift: "s1", caller: Fixture.counter)
        try await sales.desk.until { $0.contains("print.ended") }
        guard case .page(let page) = try #require(await printer.jobs.first).matter else {
            Issue.record("no page")
            return
        }
        #expect(
            page.blocks.contains { block in
                if case .row("Verwendungszweck", "0202 K1-000001", _) = block { true } else { false }
            })
        #expect(
            page.blocks.contains { block in
                if case .qr(let code) = block { code.contains("0202 K1-000001") } else { false }
            })
    }

    @Test func `a receivable that the list does not have is not sold`() async throws {
        let fixture = try await Fixture([Self.fee])
        let order = try await fixture.order("v1", [Self.fee], 1000)
        fixture.list.become([])
        await #expect(throws: KasseError.receivable(.unknownItem(Self.fee.key))) {
            try await fixture.sell(order, given: 1000)
        }
    }

    @Test func `a wrong check digit is told before anything is looked for`() async throws {
        let pattern = try KassenzeichenPattern(mask: "999999#", check: .luhn)
        let fixture = try await Fixture([Self.fee], pattern: pattern)
        await #expect(throws: KasseError.receivable(.kassenzeichen(.checkDigit(position: 8)))) {
            try await fixture.kasse.find(.kassenzeichen("123 4561"), for: "s1", caller: Fixture.counter)
        }
    }

    @Test func `the receipt shows the claim, its parts and what stays open as of when`() async throws {
        let printer = ScriptedPrinter(.printed)
        let list = ListedItems([Self.tax])
        let sales = try await SaleFixture(
            DeskFixture(terminal: .booking(), printer: printer), receivables: ReceivableSetup(items: list))
        let terms = ReceivablePayment.Terms(items: [Self.tax.key], amount: Cents(5000))
        let allocation = try await sales.kasse.allocate(terms, for: "s1", caller: Fixture.counter)
        _ = try await sales.sell(
            SaleOrder(
                id: "v1", items: [], receivables: ReceivablePayment(terms: terms, confirmed: allocation.portions)),
            given: 5000, printer: "p1")
        try await sales.desk.until { $0.contains("print.ended") }
        guard case .page(let page) = try #require(await printer.jobs.first).matter else {
            Issue.record("no page")
            return
        }
        let texts = page.blocks.map { block in
            switch block {
            case .text(let text, _): text
            case .row(let left, let right, _): "\(left)|\(right)"
            case .rule, .feed, .qr: ""
            }
        }
        let start = try #require(texts.firstIndex(of: "0101 Steuer|50,00"))
        #expect(
            Array(texts[start...].prefix(5)) == [
                "0101 Steuer|50,00", "  fällig am 15.02.2026", "  Hauptforderung|50,00", "  Es bleiben offen|156,00",
                "  Stand 22.11.2026",
            ])
    }
}
