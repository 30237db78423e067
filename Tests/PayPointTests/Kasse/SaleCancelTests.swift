import Journal
import PayPoint
import Testing

@Suite struct SaleCancelTests {
    @Test func `a sale in cash goes back as a whole, with a receipt of its own`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        _ = try await fixture.sell(SaleFixture.order("v1", 3000, 1250), given: 5000)
        let sale = try await fixture.sales.cancel(
            "v1", reason: "falsche Leistung", release: nil, printer: nil, shift: "s1", caller: SaleFixture.counter)
        #expect(sale.state.phase == .cancelled)
        #expect(sale.state.receipt == 1)
        #expect(sale.state.cancellation == 2)
        #expect(try await fixture.balance(.cash) == 0)
        #expect(try await fixture.balance(.custody) == 0)
        // Its answer may have been lost.
        let again = try await fixture.sales.cancel(
            "v1", reason: "falsche Leistung", release: nil, printer: nil, shift: "s1", caller: SaleFixture.counter)
        #expect(again == sale)
        #expect(try await fixture.balance(.cash) == 0)
        await #expect(throws: KasseError.saleEnded("v1", .cancelled)) {
            try await fixture.sales.cancel(
                "v1", reason: "noch einmal", release: nil, printer: nil, shift: "s1", caller: SaleFixture.counter)
        }
    }

    @Test func `cards take their money back at the terminal first`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        _ = try await fixture.sell(
            SaleFixture.order("v1", 5000), cards: [.init(terminal: "t1", amount: Cents(3000))], given: 2000)
        let sale = try await fixture.sales.cancel(
            "v1", reason: "Irrtum", release: nil, printer: nil, shift: "s1", caller: SaleFixture.counter)
        #expect(sale.state.phase == .cancelled)
        let reversal = try await fixture.desk.desk.payment("v1.s1.1")
        #expect(reversal.request.kind == .reversal(of: "v1.1"))
        #expect(reversal.state == .approved)
        for account in [LedgerAccount.cash, .clearing(.girocard), .pending, .custody] {
            #expect(try await fixture.balance(account) == 0, "\(account.text)")
        }
    }

    @Test func `where a card does not take its money back nothing else goes back, and calling again goes on`()
        async throws
    {
        let count = Counter()
        let terminal = ScriptedTerminal { order, sink in
            try await sink.willSend()
            if case .reverse = order, await count.next() == 1 { return .declined(Samples.refusal, nil) }
            var result = Samples.result(amount: 3000)
            result.cardType = 5
            try await sink.hold(result)
            return .approved(result, remarks: [])
        }
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal))
        _ = try await fixture.sell(
            SaleFixture.order("v1", 5000), cards: [.init(terminal: "t1", amount: Cents(3000))], given: 2000)
        await #expect(throws: KasseError.cardNotTakenBack("v1", by: "v1.s1.1", Samples.refusal.text)) {
            try await fixture.sales.cancel(
                "v1", reason: "Irrtum", release: nil, printer: nil, shift: "s1", caller: SaleFixture.counter)
        }
        #expect(try await fixture.balance(.cash) == 2000)
        let sale = try await fixture.sales.cancel(
            "v1", reason: "Irrtum", release: nil, printer: nil, shift: "s1", caller: SaleFixture.counter)
        #expect(sale.state.phase == .cancelled)
        #expect(try await fixture.desk.desk.payment("v1.s1.2").state == .approved)
        #expect(try await fixture.balance(.cash) == 0)
        #expect(try await fixture.balance(.clearing(.girocard)) == 0)
    }

    @Test func `above the limit a second person releases it`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()), limit: Cents(4000))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), given: 5000)
        await #expect(throws: KasseError.releaseNeeded("v1", limit: Cents(4000))) {
            try await fixture.sales.cancel(
                "v1", reason: "Irrtum", release: nil, printer: nil, shift: "s1", caller: SaleFixture.counter)
        }
        _ = try await fixture.kasse.signOn(
            "other", clerk: "CB", register: nil, isTraining: false, endsOther: false, caller: SaleFixture.counter)
        await #expect(throws: KasseError.notAllowed(.releaseSale, who: "CB")) {
            try await fixture.sales.cancel(
                "v1", reason: "Irrtum", release: "other", printer: nil, shift: "s1", caller: SaleFixture.counter)
        }
        _ = try await fixture.kasse.signOn(
            "boss", clerk: "ZA", register: nil, isTraining: false, endsOther: false, caller: SaleFixture.counter)
        let sale = try await fixture.sales.cancel(
            "v1", reason: "Irrtum", release: "boss", printer: nil, shift: "s1", caller: SaleFixture.counter)
        guard case .cancelled(let cancelled) = sale.ended else { return }
        #expect(cancelled.release == "ZA")
    }

    @Test func `a payment of a sale is not taken back by itself`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")])
        let request = PaymentRequest(
            id: "r", kind: .reversal(of: "v1.1"), amount: Cents(4250), tender: .card(terminal: "t1"), register: "K1",
            clerk: "KA", lines: [PaymentLine(text: "Storno", unitPrice: Cents(4250))])
        await #expect(throws: PaymentError.belongsToSale("v1.1", "v1")) {
            try await fixture.desk.desk.start(request, caller: SaleFixture.counter)
        }
    }

    @Test func `cash that is no longer there cannot go back`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), given: 5000)
        _ = try await fixture.kasse.moveCash(
            .withdrawal, Cents(4000), name: "m1", reason: "Abschöpfung", by: "s1", caller: SaleFixture.counter)
        await #expect(throws: KasseError.notEnoughCash("K1", balance: Cents(250))) {
            try await fixture.sales.cancel(
                "v1", reason: "Irrtum", release: nil, printer: nil, shift: "s1", caller: SaleFixture.counter)
        }
    }
}

private actor Counter {
    private var count = 0

    func next() -> Int {
        count += 1
        return count
    }
}
