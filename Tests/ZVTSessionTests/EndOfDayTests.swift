import Testing
import ZVT
import ZVTSession

@Suite struct EndOfDayTests {
    static let totals = "04 0F 09 27 00 04 00 00 00 00 60 00"
    static let query = octets("06 23 03 87 FF FF")
    static let command = octets("06 50 03 12 34 56")

    static var asking: TerminalProfile {
        var profile = TerminalProfile.bench
        profile.queriesReservations = true
        return profile
    }

    static func result(_ bench: Bench) -> EndOfDayResult? {
        guard case .completed(.endOfDay(let result)) = bench.outcomes.last else { return nil }
        return result
    }

    @Test func `totals are held like any result`() {
        var bench = Bench.paying(.bench, .endOfDay)
        bench.storesAtOnce = false
        bench.receive(Self.totals)
        #expect(bench.sent.isEmpty)
        bench.storeLast()
        bench.receive(Wired.completion)
        #expect(Self.result(bench)?.information?.amount == 6000)
    }

    @Test(arguments: [("06 0F 02 27 E0", EndOfDayResult.Announcement.update), ("06 0F 02 27 FC", .restart)])
    func `an announced absence is told, and the terminal must be registered again`(
        _ end: String, _ announcement: EndOfDayResult.Announcement
    ) {
        var bench = Bench.paying(.bench, .endOfDay)
        bench.receive(Self.totals)
        bench.receive(end)
        #expect(Self.result(bench)?.announcement == announcement)
        #expect(bench.state == .unregistered)
    }

    @Test(arguments: ["80 00 00 06 1E 04 B8 87 FF FF", "80 00 00 06 1E 01 83", "84 83 00", "80 00 00 06 0F 00"])
    func `without open reservations, or without the query, the day is closed`(_ answer: String) {
        var bench = Bench.registered(Self.asking)
        bench.feed(.order(.endOfDay))
        bench.receive(answer)
        #expect(bench.sentBytes.filter { $0 != Wired.ack } == [Self.query, Self.command])
        bench.receive("80 00 00")
        bench.receive(Self.totals)
        bench.receive(Wired.completion)
        #expect(Self.result(bench)?.openReservations == [])
        #expect(bench.outcomes.count == 1)
    }

    @Test func `open reservations are listed once each`() {
        var bench = Bench.registered(Self.asking)
        bench.feed(.order(.endOfDay))
        for number in ["00 07", "00 09", "00 07"] {
            bench.receive("80 00 00")
            bench.receive("06 1E 04 B8 87 " + number)
        }
        bench.receive("80 00 00")
        bench.receive(Wired.completion)
        #expect(bench.sentBytes.filter { $0 != Wired.ack } == [Self.query, Self.query, Self.query, Self.command])
        #expect(Self.result(bench)?.openReservations == [7, 9])
    }

    @Test func `the query ends even where the terminal never says none`() {
        var bench = Bench.registered(Self.asking)
        bench.feed(.order(.endOfDay))
        for number in 0..<UInt8(40) where bench.outcomes.isEmpty && !bench.sentBytes.contains(Self.command) {
            bench.receive("80 00 00")
            bench.feed(.received([0x06, 0x1E, 0x04, 0xB8, 0x87, 0x01, number / 10 * 16 + number % 10]))
        }
        #expect(bench.sentBytes.filter { $0 == Self.query }.count == 16)
        #expect(bench.sentBytes.filter { $0 == Self.command }.count == 1)
    }

    @Test func `a link lost in the query leaves the day open, without doubt`() {
        var bench = Bench.registered(Self.asking)
        bench.feed(.order(.endOfDay))
        bench.feed(.linkLost(.closedByPeer))
        guard case .notSent = bench.outcomes.last else {
            Issue.record("\(bench.outcomes)")
            return
        }
    }

    @Test func `a busy terminal is asked for nothing more`() {
        var bench = Bench.registered(Self.asking)
        bench.feed(.order(.endOfDay))
        bench.receive("84 9C 00")
        #expect(bench.sentBytes == [Self.query])
        guard case .refused = bench.outcomes.last else {
            Issue.record("\(bench.outcomes)")
            return
        }
    }

    @Test func `a failed end-of-day is declined with its code`() {
        var bench = Bench.paying(.bench, .endOfDay)
        bench.receive("04 0F 02 27 77")
        bench.receive("06 1E 01 77")
        #expect(PaymentTests.decline(bench)?.code == .endOfDayImpossible)
    }

    @Test func `a day is in doubt when the link breaks, with what the terminal had told`() {
        var bench = Bench.paying(.bench, .endOfDay)
        bench.feed(.linkLost(.closedByPeer))
        #expect(PaymentTests.doubt(bench)?.stage == .running)
        bench = Bench.paying(.bench, .endOfDay)
        bench.receive(Self.totals)
        bench.receive(Wired.busy)
        bench.feed(.linkLost(.closedByPeer))
        #expect(PaymentTests.doubt(bench)?.stage == .acknowledged)
        #expect(PaymentTests.doubt(bench)?.result?.amount != nil)
    }
}
