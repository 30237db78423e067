import Journal
import PayPoint
import Testing

/// What counts between payments here and a list of receivables is when the finance system booked, and not when somebody said so or brought
/// the list. Times are seconds behind the payment of 20 EUR on 50 EUR; a list from behind the booking has 30 EUR.
@Suite struct BookedAtTests {
    private typealias Fixture = ReceivableFixture
    private static let closing = ClosingID(register: "K1", number: 1)
    private static let noted = 1000

    private let clock = SteppingClock()
    private let fixture: Fixture

    init() async throws {
        fixture = try await Fixture([Self.item(5000, asOf: Fixture.asOf)], clock: clock)
        let item = Self.item(5000, asOf: Fixture.asOf)
        _ = try await fixture.sell(try await fixture.order("v1", [item], 2000), given: 2000)
        for (sign, role) in [("SD", Role.masterData), ("SK", .mainCashOffice)] {
            let clerk = try #require(ClerkSign(sign))
            try await fixture.kasse.define(
                Clerk(sign: clerk, name: sign, roles: [role]), by: nil, caller: Caller(user: 0, group: 0))
            _ = try await fixture.kasse.signOn(
                ShiftID(unchecked: sign), clerk: clerk, register: nil, isTraining: false, endsOther: false,
                caller: Fixture.counter)
        }
        _ = try await fixture.kasse.define(SettlementFixture.plan, shift: "SD", caller: Fixture.counter)
        _ = try await fixture.kasse.close(
            nil, number: 1, count: try #require(CashCount([.oneCent: 2000])), second: nil, shift: "s1",
            caller: Fixture.counter)
        _ = try await fixture.kasse.settle(1, registers: nil, files: PlainFiles(), shift: "SK", caller: Fixture.counter)
        _ = try await move(.sent)
    }

    private static func item(_ open: Int64, asOf: Timestamp) -> OpenItem {
        let parts = PerPart { part in
            part == .principal ? PartAmount(claimed: Cents(5000), open: Cents(open)) : .none
        }
        return ReceivableSamples.item(ReceivableSamples.key("0202"), .publicLaw, parts: parts, asOf: asOf)
    }

    private static func at(_ seconds: Int) -> Timestamp {
        Timestamp(microseconds: DeskFixture.clock.now().microseconds + Int64(seconds) * 1_000_000)
    }

    /// What the finance system would tell as of a moment, having booked at another.
    private func importList(asOf: Int, booked: Int) {
        fixture.list.become([Self.item(booked <= asOf ? 3000 : 5000, asOf: Self.at(asOf))])
    }

    @discardableResult
    private func move(_ phase: HandOverState.Phase, bookedAt: Int? = nil) async throws(KasseError) -> HandOverMove {
        try await fixture.kasse.move(
            Self.closing, to: phase, reference: nil, reason: nil, bookedAt: bookedAt.map(Self.at), shift: "SK",
            caller: Fixture.counter)
    }

    private func open() async throws -> Int64 {
        try await fixture.open(Self.item(0, asOf: Fixture.asOf)).principal.value
    }

    /// Both sides of the list's moment, and both orders of what is done here: 30 EUR are open in truth every time.
    @Test(arguments: [(booked: 300, asOf: 400), (300, 300), (500, 400)], [true, false])
    func `amounts are right in whatever order booking, list and word of it come`(
        _ moments: (booked: Int, asOf: Int), isNotedFirst: Bool
    ) async throws {
        await clock.pause(seconds: Self.noted)
        if isNotedFirst {
            let move = try await move(.acknowledged, bookedAt: moments.booked)
            #expect(move.state.bookedAt == Self.at(moments.booked))
            importList(asOf: moments.asOf, booked: moments.booked)
        } else {
            importList(asOf: moments.asOf, booked: moments.booked)
            let move = try await move(.acknowledged, bookedAt: moments.booked)
            #expect(move.olderList == (moments.booked > moments.asOf ? Self.at(moments.asOf) : nil))
        }
        #expect(try await open() == 3000)
    }

    @Test
    func
        `without a moment it is booked when it is said, which is too late for a list from before, and can be said again`()
        async throws
    {
        await clock.pause(seconds: Self.noted)
        importList(asOf: 400, booked: 300)
        let move = try await move(.acknowledged)
        #expect(move.state.bookedAt == Self.at(Self.noted))
        #expect(move.olderList == Self.at(400))
        #expect(try await open() == 1000, "taken off twice until the next list")
        await clock.pause(seconds: 10)
        let corrected = try await self.move(.acknowledged, bookedAt: 300)
        #expect(corrected.state.bookedAt == Self.at(300))
        #expect(corrected.olderList == nil)
        #expect(try await open() == 3000)
        // Said again, with it or without, it stays.
        #expect(try await self.move(.acknowledged) == corrected)
        #expect(try await self.move(.acknowledged, bookedAt: 300) == corrected)
        #expect(try await fixture.isSound())
    }

    @Test func `nothing is booked before it was made, later than now, or where it is not acknowledged`() async throws {
        await clock.pause(seconds: Self.noted)
        for (phase, moment) in [
            (HandOverState.Phase.acknowledged, -1), (.acknowledged, Self.noted + 1), (.sent, 300), (.rejected, 300),
        ] {
            let error = await #expect(throws: KasseError.self) {
                _ = try await fixture.kasse.move(
                    Self.closing, to: phase, reference: nil, reason: phase == .rejected ? "Konto gesperrt" : nil,
                    bookedAt: Self.at(moment), shift: "SK", caller: Fixture.counter)
            }
            guard case .invalid(let fault) = error else {
                Issue.record("\(phase) at \(moment): \(String(describing: error))")
                continue
            }
            #expect(fault.field == "bookedAt")
        }
        let state = try await fixture.kasse.handOvers(in: .sent, after: nil, for: "SK", caller: Fixture.counter).states
            .first
        #expect(state?.phase == .sent, "what was refused left nothing")
        #expect(try await move(.acknowledged, bookedAt: 0).state.bookedAt == Self.at(0))
        #expect(try await move(.acknowledged, bookedAt: Self.noted).state.bookedAt == Self.at(Self.noted))
    }
}
