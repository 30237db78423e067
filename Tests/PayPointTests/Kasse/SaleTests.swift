import Journal
import PayPoint
import Testing

@Suite struct SaleTests {
    @Test func `a sale in cash is complete when the call returns, with one receipt and its change`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        let sale = try await fixture.sell(SaleFixture.order("v1", 3700, 1300), given: 10_000)
        #expect(sale.state.phase == .completed)
        #expect(sale.state.receipt == 1)
        #expect(
            sale.ended
                == .completed(sale.completion(SaleTender(means: .cash, amount: Cents(5000), given: Cents(10_000)))))
        #expect(try await fixture.balance(.cash) == 5000)
        #expect(try await fixture.balance(.custody) == -5000)
    }

    @Test func `a sale paid by card takes its money over the account for what is pending`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        let sale = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")])
        #expect(sale.state.phase == .completed)
        #expect(sale.state.payments == ["v1.1"])
        #expect(sale.state.receipt == 1)
        #expect(try await fixture.desk.desk.payment("v1.1").approval?.receipt == nil)
        #expect(try await fixture.balance(.clearing(.girocard)) == 4250)
        #expect(try await fixture.balance(.pending) == 0)
        #expect(try await fixture.balance(.custody) == -4250)
        #expect(try await fixture.balance(.cash) == 0)
    }

    @Test func `two cards and cash pay one sale`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        let sale = try await fixture.sell(
            SaleFixture.order("v1", 5000, 2500),
            cards: [.init(terminal: "t1", amount: Cents(3000)), .init(terminal: "t1", amount: Cents(2500))],
            given: 2000)
        #expect(sale.state.phase == .completed)
        guard case .completed(let completed) = sale.ended else { return }
        #expect(completed.tenders.map(\.amount.value) == [3000, 2500, 2000])
        #expect(completed.tenders.map(\.means) == [.girocard, .girocard, .cash])
        #expect(try await fixture.balance(.clearing(.girocard)) == 5500)
        #expect(try await fixture.balance(.cash) == 2000)
        #expect(try await fixture.balance(.pending) == 0)
        #expect(try await fixture.balance(.custody) == -7500)
    }

    @Test func `a declined card leaves the sale open, and cash pays it then`() async throws {
        let terminal = ScriptedTerminal { _, sink in
            try await sink.willSend()
            return .declined(Samples.refusal, nil)
        }
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal))
        let open = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")])
        #expect(open.state.phase == .open)
        #expect(open.paid == [])
        let sale = try await fixture.sales.pay(
            "v1", plan: TenderPlan(cashGiven: Cents(4250)), printer: nil, shift: "s1", caller: SaleFixture.counter)
        _ = sale
        let done = try await fixture.sales.settled("v1", for: "s1", caller: SaleFixture.counter)
        #expect(done.state.phase == .completed)
        #expect(try await fixture.balance(.cash) == 4250)
    }

    @Test func `asking again sells nothing twice`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        let first = try await fixture.sell(SaleFixture.order("v1", 4250), given: 5000)
        #expect(try await fixture.sell(SaleFixture.order("v1", 4250), given: 5000) == first)
        #expect(try await fixture.balance(.cash) == 4250)
        await #expect(throws: KasseError.saleInUse("v1")) {
            try await fixture.sell(SaleFixture.order("v1", 4251), given: 5000)
        }
    }

    @Test func `a payment in doubt leaves the sale open, and completes it when a person finds it booked`() async throws
    {
        let terminal = ScriptedTerminal(remembering: [.none]) { _, sink in
            try await sink.willSend()
            return .inDoubt(Samples.doubt)
        }
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal))
        let open = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")])
        #expect(open.state.phase == .open)
        await #expect(throws: KasseError.salePaymentOpen("v1", "v1.1")) {
            try await fixture.sales.pay(
                "v1", plan: TenderPlan(cashGiven: Cents(4250)), printer: nil, shift: "s1", caller: SaleFixture.counter)
        }
        try await fixture.signOn("za", "ZA")
        _ = try await fixture.desk.desk.resolve(
            "v1.1", Resolution(verdict: .booked(Cents(4250)), clerk: "ZA", reason: "steht im Terminaljournal"),
            caller: SaleFixture.counter)
        await fixture.sales.followed("v1")
        let done = try await fixture.sales.settled("v1", for: "s1", caller: SaleFixture.counter)
        #expect(done.state.phase == .completed)
        #expect(done.state.receipt == 1)
    }

    @Test func `what was paid when the daemon went down is completed at the next start`() async throws {
        let desk = try DeskFixture(terminal: .booking())
        let fixture = try await SaleFixture(desk)
        // As far as a kill between the payment's end and the sale's lets it come.
        _ = try await desk.journal.write { transaction in
            try transaction.append(
                .sale(
                    .opened(
                        SaleOpened(
                            sale: "v1", register: "K1", clerk: "KA", shift: "s1",
                            lines: [SaleLine(text: "Ausweis", unitPrice: Cents(4250))], isTraining: false,
                            time: transaction.wallTime))))
        }
        let request = PaymentRequest(
            id: "v1.1", amount: Cents(4250), tender: .card(terminal: "t1"), register: "K1", clerk: "KA",
            lines: [PaymentLine(text: "Verkauf", unitPrice: Cents(4250))], sale: "v1")
        _ = try await desk.desk.start(request, caller: SaleFixture.counter)
        _ = try await desk.settled("v1.1")
        #expect(try await fixture.balance(.pending) == -4250)
        try await fixture.sales.recover()
        let sale = try await fixture.sales.settled("v1", for: "s1", caller: SaleFixture.counter)
        #expect(sale.state.phase == .completed)
        #expect(try await fixture.balance(.pending) == 0)
    }

    @Test func `a card that wants a signature brings a slip to sign, and then the receipt`() async throws {
        let terminal = ScriptedTerminal { order, sink in
            try await sink.willSend()
            var result = Samples.result()
            result.signatureRequired = true
            result.cardName = "Mastercard"
            try await sink.hold(result)
            return .approved(result, remarks: [])
        }
        let printer = ScriptedPrinter(.printed)
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal, printer: printer))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")], printer: "p1")
        await fixture.desk.desk.prints.drain()
        let pages = await printer.jobs.map(\.matter)
        #expect(pages.count == 2)
        guard case .page(let slip) = pages.first, case .page(let receipt) = pages.last else {
            Issue.record("\(pages) are not a slip and a receipt")
            return
        }
        #expect(slip.blocks.contains(.text("Unterschrift", style: PrintPage.Style(alignment: .centre))))
        #expect(slip.blocks.contains(.row(left: "Nummer", right: "**** 4711", style: PrintPage.Style())))
        #expect(!receipt.blocks.contains(.text("Unterschrift", style: PrintPage.Style(alignment: .centre))))
    }

    @Test func `a card payment of a sale has no receipt of its own to print`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")])
        await #expect(throws: PaymentError.noReceipt("v1.1")) {
            try await fixture.desk.desk.prints.submit(
                .receipt(copy: true), on: "p1", payment: "v1.1", caller: SaleFixture.counter)
        }
    }

    @Test func `training books nothing and takes no number`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()), training: true)
        let sale = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")])
        #expect(sale.state.phase == .completed)
        #expect(sale.state.receipt == nil)
        #expect(sale.state.payments == [])
        #expect(try await fixture.balance(.custody) == 0)
    }

    @Test func `nobody puts down more than one note too many`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        let fault = RequestFault(field: "tenders.given", rule: .changeOfOneNote(Cents(4250)))
        await #expect(throws: KasseError.invalid(fault)) {
            try await fixture.sell(SaleFixture.order("v1", 4250), given: 999_999_999_900)
        }
        await #expect(throws: KasseError.invalid(fault)) {
            try await fixture.sell(SaleFixture.order("v1", 4250), given: 54_251)
        }
        #expect(try await fixture.sell(SaleFixture.order("v1", 4250), given: 54_250).state.phase == .completed)
        #expect(fault.rule.german.contains("500,00 EUR mehr als die 42,50 EUR"))
        // What the cards leave counts.
        let rest = RequestFault(field: "tenders.given", rule: .changeOfOneNote(Cents(250)))
        await #expect(throws: KasseError.invalid(rest)) {
            try await fixture.sell(
                SaleFixture.order("v2", 60_250), cards: [.init(terminal: "t1", amount: Cents(60_000))], given: 60_250)
        }
        let request = PaymentRequest(
            id: "p", amount: Cents(4250), tender: .cash(given: Cents(54_251)), register: "K1", clerk: "KA",
            lines: [PaymentLine(text: "Fundsache", unitPrice: Cents(4250))])
        #expect(request.firstFault() == RequestFault(field: "given", rule: .changeOfOneNote(Cents(4250))))
    }

    @Test func `nothing at all is not kept in custody`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        let fault = RequestFault(field: "items[0].unitPrice", rule: .cash(orZero: false))
        await #expect(throws: KasseError.invalid(fault)) { try await fixture.sell(SaleFixture.order("v1", 0)) }
    }

    @Test func `a sale that ended unpaid in one way does not end in the other as well`() async throws {
        let terminal = ScriptedTerminal { _, sink in
            try await sink.willSend()
            return .declined(Samples.refusal, nil)
        }
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal))
        let sales = fixture.sales
        for id in ["v1", "v2"] as [SaleID] {
            _ = try await fixture.sell(SaleFixture.order(id, 4250), cards: [.init(terminal: "t1")])
        }
        for _ in 1...2 {
            _ = try await sales.abandon("v1", reason: "geht", shift: "s1", caller: SaleFixture.counter)
            _ = try await sales.defer("v2", as: .notice, printer: nil, shift: "s1", caller: SaleFixture.counter)
        }
        await #expect(throws: KasseError.saleEnded("v1", .abandoned)) {
            try await sales.defer("v1", as: .notice, printer: nil, shift: "s1", caller: SaleFixture.counter)
        }
        await #expect(throws: KasseError.saleEnded("v2", .deferred)) {
            try await sales.abandon("v2", reason: "geht", shift: "s1", caller: SaleFixture.counter)
        }
    }

    @Test func `a sale that is not paid here ends with a slip or a notice, and books nothing`() async throws {
        let terminal = ScriptedTerminal { _, sink in
            try await sink.willSend()
            return .declined(Samples.refusal, nil)
        }
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")])
        let sale = try await fixture.sales.defer(
            "v1", as: .notice, printer: nil, shift: "s1", caller: SaleFixture.counter)
        #expect(sale.state.phase == .deferred)
        #expect(sale.state.receipt == 1)
        #expect(try await fixture.balance(.custody) == 0)
        await #expect(throws: KasseError.saleEnded("v1", .deferred)) {
            try await fixture.sales.pay(
                "v1", plan: TenderPlan(cashGiven: Cents(4250)), printer: nil, shift: "s1", caller: SaleFixture.counter)
        }
    }
}

extension Sale {
    fileprivate func completion(_ tenders: SaleTender...) -> SaleCompleted {
        SaleCompleted(
            sale: state.sale, tenders: tenders, receipt: ReceiptNumber(register: "K1", number: 1),
            time: opened.time)
    }
}
