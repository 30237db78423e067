import PayPoint
import Testing

@Suite struct SlipTests {
    @Test func aSlipSaysWhatIsInDoubtAndIsNoReceipt() async throws {
        let printer = ScriptedPrinter(.printed)
        let terminal = ScriptedTerminal(remembering: [.none]) { _, sink in
            try await sink.willSend()
            return .inDoubt(Samples.doubt)
        }
        let fixture = try DeskFixture(terminal: terminal, printer: printer)
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        _ = try await fixture.examined("a")
        let job = try await fixture.desk.prints.submitSlip(of: "a", on: "p1", caller: Samples.clerk)
        #expect(await fixture.desk.prints.outcome(of: job) == .printed)
        let texts = try #require(await printer.jobs.first).texts
        #expect(texts.contains("Keine Quittung"))
        #expect(texts.contains("ungeklärt"))
        #expect(texts.contains(Samples.doubt.text))
        #expect(texts.contains("ungeklärt, weil das Terminal keine letzte Buchung nennt"))
        #expect(texts.contains("Nicht noch einmal kassieren, bevor das geklärt ist."))
        // It is not among the payment's receipts, of which the first is the original.
        #expect(try await fixture.desk.payment("a").prints.isEmpty)
    }

    @Test(arguments: [PaymentKind.reversal(of: "a"), .refund(of: "a")])
    func whereMoneyGoesOutTheSlipWarnsOfPayingItOutTwice(_ kind: PaymentKind) async throws {
        let printer = ScriptedPrinter(.printed)
        let terminal = ScriptedTerminal(remembering: [.none]) { order, sink in
            try await sink.willSend()
            guard case .authorize = order else { return .inDoubt(Samples.doubt) }
            try await sink.hold(Samples.result())
            return .approved(Samples.result())
        }
        let fixture = try DeskFixture(terminal: terminal, printer: printer)
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        _ = try await fixture.settled("a")
        _ = try await fixture.desk.start(TakeBackTests.request("b", kind, 4250), caller: Samples.clerk)
        _ = try await fixture.examined("b")
        let job = try await fixture.desk.prints.submitSlip(of: "b", on: "p1", caller: Samples.clerk)
        #expect(await fixture.desk.prints.outcome(of: job) == .printed)
        let texts = try #require(await printer.jobs.last).texts
        #expect(texts.contains("Nicht noch einmal auszahlen, bevor das geklärt ist."))
        #expect(!texts.contains { $0.contains("kassieren") })
    }

    @Test func thereIsNoSlipOfNothing() async throws {
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())))
        await #expect(throws: PaymentError.unknownPayment("x")) {
            try await fixture.desk.prints.submitSlip(of: "x", on: "p1", caller: Samples.clerk)
        }
    }
}

extension PrintJob {
    fileprivate var texts: [String] {
        guard case .page(let page) = matter else { return [] }
        return page.blocks.compactMap { if case .text(let text, _) = $0 { text } else { nil } }
    }
}
