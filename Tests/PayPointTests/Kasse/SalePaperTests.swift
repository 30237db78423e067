import PayPoint
import Testing

/// Whether the receipt of a sale came out.
@Suite struct SalePaperTests {
    private static func office(_ printer: ScriptedPrinter) async throws -> SaleFixture {
        try await SaleFixture(DeskFixture(terminal: .booking(), printer: printer))
    }

    private static func settled(_ fixture: SaleFixture) async throws -> SalePaper? {
        try await fixture.sales.settled("v1", for: "s1", paper: true, caller: SaleFixture.counter).paper
    }

    @Test(arguments: [.printed, .notPrinted(.paperOut), .unknown(.linkLost)] as [PrintOutcome])
    func `who waits for the paper learns what became of it`(_ outcome: PrintOutcome) async throws {
        let fixture = try await Self.office(ScriptedPrinter(outcome))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), given: 5000, printer: "p1")
        let paper = try #require(try await Self.settled(fixture))
        #expect(paper.printer == "p1" && paper.outcome == outcome)
        // And whoever looks later.
        let later = try await fixture.kasse.sale("v1", for: "s1", caller: SaleFixture.counter)
        #expect(later.paper == paper)
    }

    @Test func `a sale without a printer has no paper, and a cancelled one the paper of its cancellation`() async throws
    {
        let fixture = try await Self.office(ScriptedPrinter(.printed))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), given: 5000)
        #expect(try await Self.settled(fixture) == nil)
        let cancelled = try await fixture.sales.cancel(
            "v1", reason: "Irrtum", release: nil, printer: "p1", shift: "s1", caller: SaleFixture.counter)
        #expect(cancelled.paper?.printer == "p1")
        #expect(try await Self.settled(fixture)?.outcome == .printed)
    }

    @Test func `whoever asks for a copy may wait for it`() async throws {
        let fixture = try await Self.office(ScriptedPrinter(.notPrinted(.coverOpen)))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), given: 5000)
        let (_, outcome) = try await fixture.sales.reprint(
            "v1", on: "p1", waits: true, shift: "s1", caller: SaleFixture.counter)
        #expect(outcome == .notPrinted(.coverOpen))
        let (_, unasked) = try await fixture.sales.reprint("v1", on: "p1", shift: "s1", caller: SaleFixture.counter)
        #expect(unasked == nil)
    }
}
