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
        let open = try await fixture.differences("boss")
        #expect(open.map(\.amount) == [Cents(-50)])
        let settled = try await fixture.kasse.move(
            closed.entry, to: .replaced, reason: "KA hat ersetzt", shift: "boss", caller: Self.counter)
        #expect(settled.state == .replaced)
        #expect(try await fixture.balance(.cash) == 5000)
        #expect(try await fixture.balance(.shortage) == 0)
        await #expect(throws: KasseError.differenceStands(settled, not: .writtenOff)) {
            try await fixture.kasse.move(
                closed.entry, to: .writtenOff, reason: "doch nicht", shift: "boss", caller: Self.counter)
        }
        #expect(try await fixture.differences("boss") == [])
        // What was closed says the same as before.
        #expect(try await fixture.kasse.closing(closed.id, for: "boss", caller: Self.counter) == closed)
    }

    @Test func `a closing is made once`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        let closed = try await close(fixture, [:])
        await #expect(throws: KasseError.alreadyClosed(closed.id)) { try await self.close(fixture, [:]) }
        for number in [3, 0, -1] as [Int64] {
            await #expect(throws: KasseError.invalid(RequestFault(field: "number", rule: .openPeriod(2)))) {
                try await self.close(fixture, number: number, [:])
            }
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
        try await fixture.signOn("za", "ZA")
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
        await #expect(throws: KasseError.secondSignatureNeeded("K1", .missing)) {
            try await self.close(fixture, [:])
        }
        await #expect(throws: KasseError.secondSignatureNeeded("K1", .same("KA"))) {
            try await self.close(fixture, [:], second: "s1")
        }
        for (shift, sign, role) in [("rp", "RP", Role.auditor)] as [(ShiftID, ClerkSign, Role)] {
            try await fixture.kasse.define(
                Clerk(sign: sign, name: sign.text, roles: [role]), by: nil, caller: Caller(user: 0, group: 0))
            try await fixture.signOn(shift, sign)
        }
        await #expect(throws: KasseError.secondSignatureNeeded("K1", .notEntitled("RP"))) {
            try await self.close(fixture, [:], second: "rp")
        }
        try await fixture.signOn("neu", "ZA", training: true)
        await #expect(throws: KasseError.training("neu")) { try await self.close(fixture, [:], second: "neu") }
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
            try await desk.desk.start(Samples.cash("p", given: 5000, clerk: "KA"), caller: Self.counter)
        }
        _ = try await close(fixture, [.fiftyEuros: 1, .twentyEuros: 1, .tenEuros: 1, .fiveEuros: 1])
        _ = try await fixture.sell(SaleFixture.order("v4", 4250), given: 5000)
    }

    @Test func `what the rules want closed is a day with turnover, and cash may leave on any day`() async throws {
        let clock = DayClock()
        let fixture = try await SaleFixture(try DeskFixture(terminal: .booking(), clock: clock))
        try await fixture.kasse.define(
            CashRegister(id: "K1", name: "Kasse 1", closesDaily: true), by: nil, caller: Caller(user: 0, group: 0))
        _ = try await fixture.sell(SaleFixture.order("v1", 5000), given: 5000)
        _ = try await close(fixture, [.fiftyEuros: 1])
        try await fixture.move(1000, .withdrawal, "abends")
        clock.nextDay()
        _ = try await fixture.sell(SaleFixture.order("v2", 4250), given: 5000)
        let day = clock.local(clock.now()).date
        clock.nextDay()
        let refusal = KasseError.dayNotClosed("K1", day)
        await #expect(throws: refusal) {
            try await fixture.sales.cancel(
                "v2", reason: "doppelt", release: nil, printer: nil, shift: "s1", caller: Self.counter)
        }
        for movement in [CashMoved.Movement.deposit, .float] {
            await #expect(throws: refusal) { try await fixture.move(1000, movement, "morgens") }
        }
        try await fixture.move(1000, .withdrawal, "morgens")
    }

    @Test func `an open sale of an earlier day is paid behind the closing, unless a card has paid some of it`()
        async throws
    {
        let clock = DayClock()
        let once = Counter()
        let terminal = ScriptedTerminal { order, sink in
            try await sink.willSend()
            guard once.next() == 1 else { return .declined(Samples.refusal, nil) }
            try await sink.hold(Samples.result(amount: order.amount))
            return .approved(Samples.result(amount: order.amount), remarks: [])
        }
        let fixture = try await SaleFixture(try DeskFixture(terminal: terminal, clock: clock))
        try await fixture.kasse.define(
            CashRegister(id: "K1", name: "Kasse 1", closesDaily: true), by: nil, caller: Caller(user: 0, group: 0))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), given: 5000)
        // The first card pays a part, the second one and that of the other sale nothing.
        _ = try await fixture.sell(
            SaleFixture.order("teil", 3000),
            cards: [.init(terminal: "t1", amount: Cents(1000)), .init(terminal: "t1")])
        _ = try await fixture.sell(SaleFixture.order("offen", 2000), cards: [.init(terminal: "t1")])
        let day = clock.local(clock.now()).date
        clock.nextDay()
        func pay(_ id: SaleID, _ cents: Int64) async throws -> Sale {
            _ = try await fixture.sales.pay(
                id, plan: TenderPlan(cashGiven: Cents(cents)), printer: nil, shift: "s1", caller: Self.counter)
            return try await fixture.sales.settled(id, for: "s1", caller: Self.counter)
        }
        await #expect(throws: KasseError.dayNotClosed("K1", day)) { try await pay("offen", 2000) }
        #expect(try await pay("teil", 2000).state.phase == .completed)
    }

    @Test func `cash that is booked while terminals close their day makes the count worthless`() async throws {
        let gate = Gate()
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking(behind: gate)))
        let desk = ClosingDesk(kasse: fixture.kasse, desk: fixture.desk.desk)
        _ = try await fixture.sell(SaleFixture.order("v1", 3000), cards: [.init(terminal: "t1")])
        let count = try #require(CashCount([.twentyEuros: 1]))
        let closing = Task {
            try await desk.close(
                nil, number: 1, count: .empty, second: nil, endsDays: true, shift: "s1", caller: Self.counter)
        }
        try await fixture.desk.until { $0.contains("terminal.day-end-asked") }
        _ = try await fixture.sell(SaleFixture.order("v2", 2000), given: 2000)
        gate.open()
        await #expect(throws: KasseError.countOutdated("K1")) { _ = try await closing.value }
        #expect(try await fixture.balance(.shortage) == 0)
        let (closed, _) = try await desk.close(
            nil, number: 1, count: count, second: nil, endsDays: true, shift: "s1", caller: Self.counter)
        #expect(closed.closing.difference == .zero)
    }

    @Test func `a card that is taken meanwhile belongs to the closing, and its terminal is open again`() async throws {
        let gate = Gate()
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking(), second: .booking(behind: gate)))
        let desk = ClosingDesk(kasse: fixture.kasse, desk: fixture.desk.desk)
        _ = try await fixture.sell(SaleFixture.order("v1", 3000), cards: [.init(terminal: "t1")])
        _ = try await fixture.sell(SaleFixture.order("v2", 2000), cards: [.init(terminal: "t2")])
        let closing = Task {
            try await desk.close(
                nil, number: 1, count: .empty, second: nil, endsDays: true, shift: "s1", caller: Self.counter)
        }
        try await fixture.desk.until { $0.count { $0 == "terminal.day-end-asked" } == 2 }
        _ = try await fixture.sell(SaleFixture.order("v3", 1000), cards: [.init(terminal: "t1")])
        gate.open()
        let (closed, open) = try await closing.value
        #expect(open.map(\.terminal) == ["t1"] && open.map(\.why) == [.paidSince])
        #expect(closed.closing.report.terminals.map(\.journal.payments.value) == [4000, 2000])
        #expect(closed.closing.report.terminals.map(\.isOpen) == [true, false])
    }

    @Test func `a terminal that a closing leaves open stands in the next one, with what it told since`() async throws {
        let told = DayEndOutcome.closed(TerminalTotals(sum: Cents(2900)), then: nil)
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking(dayEnd: told)))
        _ = try await fixture.sell(SaleFixture.order("v1", 3000), cards: [.init(terminal: "t1")])
        #expect(try await close(fixture, [:]).closing.report.terminals.map(\.isOpen) == [true])
        _ = try await fixture.desk.desk.endDay(of: "t1", caller: Self.counter)
        let next = try await close(fixture, number: 2, [:]).closing.report.terminals
        #expect(next.map(\.isOpen) == [false])
        #expect(next.flatMap(\.dayEnds).map(\.told) == [Cents(2900)])
        #expect(try await close(fixture, number: 3, [:]).closing.report.terminals == [])
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

/// Counts how often it was asked.
private final class Counter: Sendable {
    private let count = Atomic<Int>(0)

    func next() -> Int { count.add(1, ordering: .sequentiallyConsistent).newValue }
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
