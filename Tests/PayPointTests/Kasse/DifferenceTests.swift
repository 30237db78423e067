import Journal
import PayPoint
import Testing

/// Whatever was missing or too much is open until somebody says what became of it, wherever it came to light.
@Suite struct DifferenceTests {
    private static let counter = SaleFixture.counter

    private func fixture(dayEnd: DayEndOutcome = .closed(nil, then: nil)) async throws -> SaleFixture {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking(dayEnd: dayEnd)))
        try await fixture.kasse.define(
            Clerk(sign: "SK", name: "Sofie Kern", roles: [.mainCashOffice]), by: nil, caller: Caller(user: 0, group: 0))
        try await fixture.signOn("za", "ZA")
        try await fixture.signOn("sk", "SK")
        try await fixture.signOn("s2", "CB")
        return fixture
    }

    private func move(
        _ fixture: SaleFixture, _ difference: Int64, to state: Difference.State, reason: String = "nachgesehen",
        shift: ShiftID = "za"
    ) async throws(KasseError) -> Difference {
        try await fixture.kasse.move(difference, to: state, reason: reason, shift: shift, caller: Self.counter)
    }

    @Test func `a hand-over, a delivery and a closing each leave one, with who had a hand in it`() async throws {
        let fixture = try await fixture()
        _ = try await fixture.sell(SaleFixture.order("v1", 5000), given: 5000)
        let handed = try await fixture.kasse.handOver(
            "s1", to: "s2", count: CashCount([.oneCent: 4990]), caller: Self.counter)
        #expect(handed.difference == Cents(-10))
        _ = try await fixture.kasse.deliver(
            "d1", fromDrawer: Cents(1000), fromWithdrawn: .zero, count: nil, bag: nil, note: nil, shift: "s2",
            caller: Self.counter)
        _ = try await fixture.kasse.acknowledge(
            "d1", received: Cents(1020), note: "zu viel", shift: "sk", caller: Self.counter)
        let closed = try await fixture.kasse.close(
            "K1", number: 1, count: try #require(CashCount([.oneCent: 3987])), second: "za", shift: "s2",
            caller: Self.counter)
        let open = try await fixture.differences("za")
        #expect(open.map(\.origin) == [.handOver, .delivery(id: "d1"), .closing(number: 1)])
        #expect(open.map(\.amount.value) == [-10, 20, -3])
        #expect(open.map(\.people) == [["KA", "CB"], ["CB", "SK"], ["CB", "ZA"]])
        #expect(open.map(\.register) == ["K1", "K1", "K1"])
        #expect(open.map(\.entry).first == handed.entry)
        let delivery = try await fixture.kasse.delivery("d1", for: "sk", caller: Self.counter)
        #expect(open.dropFirst().first?.entry == delivery.acknowledgement?.entry)
        #expect(open.last?.entry == closed.entry)
        #expect(open.last?.time == closed.closing.time)
        #expect(open.dropFirst().first?.time == delivery.acknowledgement?.time)
        #expect(open.allSatisfy { $0.decided == nil && $0.by == nil && $0.reason == nil })
        #expect(try await fixture.balance(.shortage) == 13)
        #expect(try await fixture.balance(.surplus) == -20)
        for difference in open.dropLast() { _ = try await move(fixture, difference.entry, to: .replaced) }
        #expect(try await fixture.balance(.cash) == 3987 + 10 - 20)
        #expect(try await fixture.balance(.shortage) == 3)
        #expect(try await fixture.balance(.surplus) == 0)
        // She has signed the closing.
        await #expect(throws: KasseError.ownDifference(closed.entry, "ZA")) {
            try await move(fixture, closed.entry, to: .writtenOff)
        }
        #expect(try await fixture.desk.journal.verify().fault == nil)
    }

    @Test func `what is explained stays in the list until it is replaced or written off`() async throws {
        let fixture = try await fixture()
        let number = try await fixture.kasse.close(
            nil, number: 1, count: try #require(CashCount([.oneCent: 7])), second: nil, shift: "s1",
            caller: Self.counter
        ).entry
        let explained = try await move(fixture, number, to: .explained)
        #expect(!explained.isSettled)
        #expect(explained.by == .clerk(sign: "ZA", shift: "za") && explained.reason == "nachgesehen")
        let said = try await fixture.desk.journal.entries(after: number, limit: 100).last
        guard case .closing(.differenceMoved(let event)) = said?.event else {
            Issue.record("\(String(describing: said?.event)) decides nothing")
            return
        }
        #expect(explained.decided == event.time)
        let head = try await fixture.desk.journal.books { try $0.head().sequence }
        #expect(try await move(fixture, number, to: .explained) == explained)
        #expect(try await fixture.desk.journal.books { try $0.head().sequence } == head)
        // Another supervisor who says the same does not take the word of the first away.
        try await fixture.kasse.define(
            Clerk(sign: "ZB", name: "Zora Bach", roles: [.supervisor]), by: nil, caller: Caller(user: 0, group: 0))
        try await fixture.signOn("zb", "ZB")
        await #expect(throws: KasseError.differenceStands(explained, not: .explained)) {
            try await move(fixture, number, to: .explained, shift: "zb")
        }
        await #expect(throws: KasseError.differenceStands(explained, not: .explained)) {
            try await move(fixture, number, to: .explained, reason: "anders")
        }
        #expect(try await fixture.differences("za") == [explained])
        #expect(try await fixture.differences("za", in: .explained) == [explained])
        #expect(try await fixture.differences("za", in: .open) == [])
        let off = try await move(fixture, number, to: .writtenOff)
        #expect(off.isSettled)
        #expect(try await move(fixture, number, to: .writtenOff) == off)
        #expect(try await fixture.differences("za") == [])
        #expect(try await fixture.differences("za", in: .writtenOff) == [off])
        await #expect(throws: KasseError.unknown(.difference, "999")) { try await move(fixture, 999, to: .explained) }
        #expect(try await fixture.balance(.surplus) == -7)
    }

    @Test func `a terminal that tells another sum leaves one that is booked nowhere, and is settled when explained`()
        async throws
    {
        let told = DayEndOutcome.closed(TerminalTotals(sum: Cents(2900)), then: nil)
        let fixture = try await fixture(dayEnd: told)
        _ = try await fixture.sell(SaleFixture.order("v1", 3000), cards: [.init(terminal: "t1")])
        let (closed, _) = try await ClosingDesk(kasse: fixture.kasse, desk: fixture.desk.desk).close(
            nil, number: 1, count: .empty, second: nil, endsDays: true, shift: "s1", caller: Self.counter)
        let open = try await fixture.differences("za")
        #expect(open.map(\.origin) == [.dayEnd(terminal: "t1", closing: 1)])
        #expect(open.map(\.amount) == [Cents(-100)])
        let known = try #require(open.first)
        let number = known.entry
        #expect(closed.closing.report.terminals.first?.dayEnds.map(\.entry) == [number])
        for state in [Difference.State.replaced, .writtenOff] {
            await #expect(throws: KasseError.differenceStands(known, not: state)) {
                try await move(fixture, number, to: state)
            }
        }
        #expect(try await move(fixture, number, to: .explained).isSettled)
        #expect(try await fixture.differences("za") == [])
        #expect(try await fixture.balance(.shortage) == 0)
        #expect(try await fixture.desk.journal.verify().fault == nil)
    }
}
