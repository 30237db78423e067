import Journal
import PayPoint
import Synchronization
import Testing

/// What may go wrong while a sale is taken back, and what its papers say then.
@Suite(.timeLimit(.minutes(1))) struct SaleTakeBackTests {
    private static func cancel(_ fixture: SaleFixture, printer: DeviceID? = nil) async throws(KasseError) -> Sale {
        try await fixture.sales.cancel(
            "v1", reason: "Irrtum", release: nil, printer: printer, shift: "s1", caller: SaleFixture.counter)
    }

    @Test func `a reversal in doubt is told at once, and goes on when it is settled, also from another register`()
        async throws
    {
        let terminal = ScriptedTerminal(remembering: [.none]) { order, sink in
            try await sink.willSend()
            if case .reverse = order { return .inDoubt(Samples.doubt) }
            let result = Samples.result(amount: 4250)
            try await sink.hold(result)
            return .approved(result, remarks: [])
        }
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")])
        let open = KasseError.salePaymentOpen("v1", "v1.s1.1")
        await #expect(throws: open) { try await Self.cancel(fixture) }
        _ = try await fixture.kasse.signOn(
            "s2", clerk: "CB", register: "K2", isTraining: false, endsOther: false, caller: SaleFixture.counter)
        await #expect(throws: open) {
            try await fixture.sales.cancel(
                "v1", reason: "Irrtum", release: nil, printer: nil, shift: "s2", caller: SaleFixture.counter)
        }
        try await fixture.signOn("za", "ZA")
        _ = try await fixture.desk.desk.resolve(
            "v1.s1.1", Resolution(verdict: .booked(Cents(4250)), clerk: "ZA", reason: "steht im Terminaljournal"),
            caller: SaleFixture.counter)
        #expect(try await Self.cancel(fixture).state.phase == .cancelled)
        #expect(await terminal.orders.count == 2)
        #expect(try await fixture.balance(.pending) == 0)
    }

    @Test func `a refund of less than was asked for is followed by one of the rest`() async throws {
        let terminal = ScriptedTerminal { order, sink in
            try await sink.willSend()
            // Without a receipt number there is no reversal, only a refund.
            var result = Samples.result(amount: order.amount)
            result.receiptNumber = nil
            if order == .refund(Cents(4250)) { result.amount = Cents(4000) }
            try await sink.hold(result)
            return .approved(result, remarks: [])
        }
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")])
        await #expect(throws: KasseError.self) { try await Self.cancel(fixture) }
        #expect(try await Self.cancel(fixture).state.phase == .cancelled)
        #expect(await terminal.orders == [.authorize(Cents(4250)), .refund(Cents(4250)), .refund(Cents(250))])
        #expect(try await fixture.balance(.pending) == 0)
    }

    @Test func `each paper has the card slips of what it is about`() async throws {
        let count = Mutex(0)
        let terminal = ScriptedTerminal { order, sink in
            try await sink.willSend()
            let number = count.withLock { count in
                count += 1
                return count
            }
            try await sink.hold(
                TerminalReceipt(copy: .customer, lines: [.init(text: "Beleg \(number)")], isComplete: true))
            guard number > 1 else { return .declined(Samples.refusal, nil) }
            let result = Samples.result(amount: order.amount)
            try await sink.hold(result)
            return .approved(result, remarks: [])
        }
        let printer = ScriptedPrinter(.printed)
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal, printer: printer))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")])
        _ = try await fixture.sales.pay(
            "v1", plan: TenderPlan(cards: [.init(terminal: "t1")]), printer: "p1", shift: "s1",
            caller: SaleFixture.counter)
        await fixture.sales.settle("v1")
        _ = try await Self.cancel(fixture, printer: "p1")
        try await fixture.desk.until { kinds in kinds.count { $0 == "print.ended" } == 2 }
        #expect(await printer.texts("Beleg ") == [["Beleg 2"], ["Beleg 3"]])
    }

    @Test func `a receipt that waits for the printer is still a receipt when its sale is cancelled meanwhile`()
        async throws
    {
        let gate = Gate()
        let printer = ScriptedPrinter(.printed, behind: gate)
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking(), printer: printer))
        _ = try await fixture.sell(SaleFixture.order("v0", 4250), given: 5000, printer: "p1")
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), given: 5000, printer: "p1")
        _ = try await Self.cancel(fixture, printer: "p1")
        gate.open()
        try await fixture.desk.until { kinds in kinds.count { $0 == "print.ended" } == 3 }
        #expect(await printer.texts("Quittung") == [["Quittung"], ["Quittung"], []])
        #expect(await printer.texts("Stornobeleg") == [[], [], ["Stornobeleg"]])
    }

    @Test func `the first paper of a sale is no copy, whoever asks for it`() async throws {
        let printer = ScriptedPrinter(.printed)
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking(), printer: printer))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), given: 5000)
        for _ in 1...2 {
            _ = try await fixture.sales.reprint("v1", on: "p1", shift: "s1", caller: SaleFixture.counter)
        }
        _ = try await Self.cancel(fixture)
        for _ in 1...2 {
            _ = try await fixture.sales.reprint("v1", on: "p1", shift: "s1", caller: SaleFixture.counter)
        }
        try await fixture.desk.until { kinds in kinds.count { $0 == "print.ended" } == 4 }
        #expect(
            await printer.texts("ZWEITSCHRIFT") == [[], ["ZWEITSCHRIFT"], [], ["ZWEITSCHRIFT"]])
    }

    @Test func `a doubt that is soon over prints the receipt, and one that lasts does not`() async throws {
        for (seconds, papers) in [(5, 1), (600, 0)] {
            let clock = SteppingClock()
            let terminal = ScriptedTerminal(remembering: [.none]) { _, sink in
                try await sink.willSend()
                return .inDoubt(Samples.doubt)
            }
            let printer = ScriptedPrinter(.printed)
            let fixture = try await SaleFixture(DeskFixture(terminal: terminal, printer: printer, clock: clock))
            _ = try await fixture.sell(
                SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")], printer: "p1")
            await clock.pause(seconds: seconds)
            try await fixture.signOn("za", "ZA")
            _ = try await fixture.desk.desk.resolve(
                "v1.1", Resolution(verdict: .booked(Cents(4250)), clerk: "ZA", reason: "steht im Terminaljournal"),
                caller: SaleFixture.counter)
            let sale = try await fixture.sales.settled("v1", for: "s1", caller: SaleFixture.counter)
            #expect(sale.state.phase == .completed)
            await fixture.desk.desk.close()
            #expect(await printer.jobs.count == papers, "\(seconds) s")
        }
    }
}

extension ScriptedPrinter {
    /// Of each page the texts that begin so.
    fileprivate func texts(_ beginning: String) -> [[String]] {
        jobs.map { job in
            guard case .page(let page) = job.matter else { return [] }
            return page.blocks.compactMap { block in
                guard case .text(let text, _) = block, text.hasPrefix(beginning) else { return nil }
                return text
            }
        }
    }
}
