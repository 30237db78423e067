import Foundation
import Journal
import PayPoint
import Synchronization
import Testing

@Suite struct ClosingTests {
    private static let counter = SaleFixture.counter

    private func close(
        _ fixture: SaleFixture, number: Int64 = 1, _ pieces: [Denomination: Int64], second: ShiftID? = nil,
        shift: ShiftID = "s1"
    ) async throws -> ClosedPeriod {
        try await fixture.kasse.close(
            nil, number: number, count: try #require(CashCount(pieces)), second: second, shift: shift,
            caller: Self.counter)
    }

    @Test func `a closing has the sums of its period, and the next one begins with what was counted`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        _ = try await fixture.kasse.moveCash(
            .float, Cents(10_000), name: "m1", reason: "Wechselgeld", by: "s1", caller: Self.counter)
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), given: 5000)
        _ = try await fixture.sell(SaleFixture.order("v2", 3000), cards: [.init(terminal: "t1")])
        let closed = try await close(fixture, [.hundredEuros: 1, .twentyEuros: 2, .twoEuros: 1, .fiftyCents: 1])
        let report = closed.closing.report
        #expect(report.opening == .zero)
        #expect(report.expected == Cents(14_250))
        #expect(closed.closing.difference == .zero)
        #expect(report.receipts == .init(first: 1, last: 2))
        #expect(report.sums.net(of: .cash) == Cents(14_250))
        #expect(report.sums.net(of: .clearing(.girocard)) == Cents(3000))
        #expect(report.sums.net(of: .pending) == .zero)
        #expect(report.sums.net(of: .custody) == Cents(-7250))
        #expect(report.terminals.map(\.terminal) == ["t1"])
        #expect(report.terminals.first?.journal.payments == Cents(3000))
        #expect(report.terminals.first?.isOpen == true)
        let next = try await fixture.kasse.report(of: nil, for: "s1", caller: Self.counter)
        #expect(next.number == 2)
        #expect(next.opening == Cents(14_250))
        #expect(next.expected == Cents(14_250))
        #expect(next.sums == [])
        #expect(next.receipts == nil)
        #expect(next.firstDay == nil)
    }

    @Test func `a closing has the terminals close their day first, and one that does not holds nothing up`()
        async throws
    {
        let closing = DayEndOutcome.closed(TerminalTotals(sum: Cents(3000)), then: nil)
        for (outcome, told) in [(closing, Cents(3000)), (.refused(Samples.refusal), nil)] {
            let fixture = try await SaleFixture(DeskFixture(terminal: .booking(dayEnd: outcome)))
            let desk = ClosingDesk(kasse: fixture.kasse, desk: fixture.desk.desk)
            _ = try await fixture.sell(SaleFixture.order("v1", 3000), cards: [.init(terminal: "t1")])
            let (closed, open) = try await desk.close(
                nil, number: 1, count: .empty, second: nil, endsDays: true, shift: "s1", caller: Self.counter)
            let terminal = try #require(closed.closing.report.terminals.first)
            #expect(terminal.dayEnds.map(\.told) == [told])
            #expect(terminal.isOpen == (told == nil))
            #expect(open.map(\.why) == (told == nil ? [.refused(Samples.refusal)] : []))
        }
    }

    @Test func `a closing that is refused leaves the terminals alone`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        let desk = ClosingDesk(kasse: fixture.kasse, desk: fixture.desk.desk)
        _ = try await fixture.sell(SaleFixture.order("v1", 3000), cards: [.init(terminal: "t1")])
        await #expect(throws: KasseError.self) {
            _ = try await desk.close(
                nil, number: 2, count: .empty, second: nil, endsDays: true, shift: "s1", caller: Self.counter)
        }
        #expect(try await fixture.desk.kinds().contains("terminal.day-end-asked") == false)
    }

    @Test func `what is missing is booked in the period that it ends, and stays open until somebody settles it`()
        async throws
    {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        _ = try await fixture.sell(SaleFixture.order("v1", 5000), given: 5000)
        let closed = try await close(fixture, [.twentyEuros: 2, .fiveEuros: 1, .twoEuros: 2, .fiftyCents: 1])
        #expect(closed.closing.difference == Cents(-50))
        #expect(closed.closing.report.expected == Cents(5000))
        #expect(closed.closing.report.sums.net(of: .shortage) == Cents(50))
        #expect(closed.closing.report.sums.net(of: .cash) == Cents(4950))
        #expect(try await fixture.balance(.cash) == 4950)
        _ = try await fixture.kasse.signOn(
            "boss", clerk: "ZA", register: nil, isTraining: false, endsOther: false, caller: Self.counter)
        let open = try await fixture.kasse.openDifferences(for: "boss", caller: Self.counter)
        #expect(open.map(\.amount) == [Cents(-50)])
        let settled = try await fixture.kasse.move(
            closed.id, to: .replaced, reason: "KA hat ersetzt", shift: "boss", caller: Self.counter)
        #expect(settled.state == .replaced)
        #expect(try await fixture.balance(.cash) == 5000)
        #expect(try await fixture.balance(.shortage) == 0)
        await #expect(throws: KasseError.differenceSettled(closed.id)) {
            try await fixture.kasse.move(
                closed.id, to: .writtenOff, reason: "doch nicht", shift: "boss", caller: Self.counter)
        }
        #expect(try await fixture.kasse.openDifferences(for: "boss", caller: Self.counter) == [])
        // What was closed says the same as before.
        #expect(try await fixture.kasse.closing(closed.id, for: "boss", caller: Self.counter) == closed)
    }

    @Test func `a closing is made once`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        let closed = try await close(fixture, [:])
        await #expect(throws: KasseError.alreadyClosed(closed.id)) { try await self.close(fixture, [:]) }
        await #expect(throws: KasseError.invalid(RequestFault(field: "number", rule: .number(1...2)))) {
            try await self.close(fixture, number: 3, [:])
        }
        let second = try await close(fixture, number: 2, [:])
        #expect(second.id.number == 2)
        let listed = try await fixture.kasse.closings(
            of: "K1", before: nil, limit: 10, for: "s1", caller: Self.counter)
        #expect(listed == [second, closed])
        let earlier = try await fixture.kasse.closings(
            of: "K1", before: 2, limit: 10, for: "s1", caller: Self.counter)
        #expect(earlier == [closed])
    }

    @Test(arguments: [0, -1, ClosedPeriod.mostListed + 1])
    func `a page of nothing, or of too much, is refused`(_ limit: Int) async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        let most = Int64(ClosedPeriod.mostListed)
        await #expect(throws: KasseError.invalid(RequestFault(field: "limit", rule: .number(1...most)))) {
            try await fixture.kasse.closings(of: "K1", before: nil, limit: limit, for: "s1", caller: Self.counter)
        }
    }

    @Test func `a page begins at a number that there can be, of a register that there is`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        await #expect(throws: KasseError.invalid(RequestFault(field: "before", rule: .number(1...Int64.max)))) {
            try await fixture.kasse.closings(of: "K1", before: -5, limit: 1, for: "s1", caller: Self.counter)
        }
        await #expect(throws: KasseError.unknown(.register, "K9")) {
            try await fixture.kasse.closings(of: "K9", before: nil, limit: 1, for: "s1", caller: Self.counter)
        }
        await #expect(throws: KasseError.unknown(.register, "K9")) {
            try await fixture.kasse.deliveries(
                of: "K9", onlyOpen: false, after: nil, for: "s1", caller: Self.counter)
        }
    }

    @Test func `an open sale holds the closing up`() async throws {
        let terminal = ScriptedTerminal { _, sink in
            try await sink.willSend()
            return .declined(Samples.refusal, nil)
        }
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")])
        await #expect(throws: KasseError.closingWaits("K1", sale: "v1", payment: nil)) {
            try await self.close(fixture, [:])
        }
        _ = try await fixture.sales.abandon("v1", reason: "geht", shift: "s1", caller: Self.counter)
        _ = try await close(fixture, [:])
    }

    @Test func `a payment in doubt is named in the closing and does not hold it up`() async throws {
        let terminal = ScriptedTerminal(remembering: [.none]) { _, sink in
            try await sink.willSend()
            return .inDoubt(Samples.doubt)
        }
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")])
        let closed = try await close(fixture, [:])
        #expect(closed.closing.report.inDoubt == ["v1.1"])
        // It turns out booked: that belongs into the next period.
        _ = try await fixture.desk.desk.resolve(
            "v1.1", Resolution(verdict: .booked(Cents(4250)), clerk: "ZA", reason: "steht im Terminaljournal"),
            caller: Self.counter)
        await fixture.sales.followed("v1")
        let next = try await fixture.kasse.report(of: nil, for: "s1", caller: Self.counter)
        #expect(next.inDoubt == [])
        #expect(next.sums.net(of: .custody) == Cents(-4250))
    }

    @Test func `a second person signs where the rules want it`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        try await fixture.kasse.define(
            CashRegister(id: "K1", name: "Kasse 1", needsSecondSignature: true), by: nil,
            caller: Caller(user: 0, group: 0))
        await #expect(throws: KasseError.secondSignatureNeeded("K1")) { try await self.close(fixture, [:]) }
        await #expect(throws: KasseError.secondSignatureNeeded("K1")) {
            try await self.close(fixture, [:], second: "s1")
        }
        _ = try await fixture.kasse.signOn(
            "other", clerk: "CB", register: nil, isTraining: false, endsOther: false, caller: Self.counter)
        #expect(try await close(fixture, [:], second: "other").closing.second == "CB")
    }

    @Test func `nothing is taken while an earlier day is not closed, where the rules say so`() async throws {
        let clock = DayClock()
        let desk = try DeskFixture(terminal: .booking(), clock: clock)
        let fixture = try await SaleFixture(desk)
        try await fixture.kasse.define(
            CashRegister(id: "K1", name: "Kasse 1", closesDaily: true), by: nil, caller: Caller(user: 0, group: 0))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), given: 5000)
        _ = try await fixture.sell(SaleFixture.order("v2", 4250), given: 5000)
        let day = clock.local(clock.now()).date
        clock.nextDay()
        await #expect(throws: KasseError.dayNotClosed("K1", day)) {
            try await fixture.sell(SaleFixture.order("v3", 4250), given: 5000)
        }
        await #expect(throws: PaymentError.dayNotClosed("K1", day)) {
            try await desk.desk.start(Samples.cash("p", given: 5000), caller: Self.counter)
        }
        _ = try await close(fixture, [.fiftyEuros: 1, .twentyEuros: 1, .tenEuros: 1, .fiveEuros: 1])
        _ = try await fixture.sell(SaleFixture.order("v4", 4250), given: 5000)
    }

    @Test func `an audit notes how a register stands and disturbs nobody`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        try await fixture.kasse.define(
            Clerk(sign: "RP", name: "Rita Prüf", roles: [.auditor]), by: nil, caller: Caller(user: 0, group: 0))
        _ = try await fixture.sell(SaleFixture.order("v1", 5000), given: 5000)
        _ = try await fixture.kasse.signOn(
            "audit", clerk: "RP", register: nil, isTraining: false, endsOther: false, caller: Self.counter)
        // The drawer writes down that it has opened when it has.
        try await fixture.desk.until { $0.contains("drawer.opened") }
        let last = try #require(try await fixture.desk.journal.entries(after: 0, limit: 1000).last)
        let (audited, _) = try await fixture.kasse.audit(
            "K1", count: try #require(CashCount([.fiftyEuros: 1])),
            declarations: .init(
                booksPresented: true, paymentsEntered: true, moneyIncluded: true, officialMoneyOnly: true),
            responsible: "KA", shift: "audit", caller: Self.counter)
        #expect(audited.difference == .zero)
        #expect(audited.report.through == last.sequence)
        #expect(audited.hash == last.hash.map { String(format: "%02x", $0) }.joined())
        _ = try await fixture.sell(SaleFixture.order("v2", 100), given: 100)
        #expect(try await fixture.kasse.report(of: nil, for: "s1", caller: Self.counter).number == 1)
    }

    /// The property that makes closings fast: what they read belongs to the period and not to its history.
    @Test func `the books agree with the entries behind many closings`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        for number in 1...12 as ClosedRange<Int64> {
            _ = try await fixture.sell(SaleFixture.order(SaleID(unchecked: "v\(number)"), number * 100), given: 5000)
            let expected = try await fixture.balance(.cash)
            let closed = try await close(
                fixture, number: number, [.oneCent: expected - (number.isMultiple(of: 3) ? 1 : 0)])
            #expect(closed.closing.report.sums.net(of: .custody) == Cents(-number * 100))
        }
        let sums = try await fixture.desk.journal.books { books in
            try [LedgerAccount.cash, .custody, .shortage].map { try books.balance(of: $0, at: "K1").value }
        }
        #expect(sums == [7796, -7800, 4])
        #expect(try await fixture.desk.journal.verify().fault == nil)
    }
}

/// A clock that the test moves on by days.
private final class DayClock: WallClock {
    private let days = Atomic<Int>(0)

    func nextDay() { days.add(1, ordering: .sequentiallyConsistent) }

    func now() -> Timestamp {
        let passed = Int64(days.load(ordering: .sequentiallyConsistent))
        return Timestamp(microseconds: DeskFixture.clock.now().microseconds + passed * 86_400_000_000)
    }

    func local(_ moment: Timestamp) -> CivilTime { DeskFixture.clock.local(moment) }
    func pause(seconds: Int) async {}
}
