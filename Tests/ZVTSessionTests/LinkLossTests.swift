import Testing
import ZVT
import ZVTSession

/// The link is lost at every arrow of a payment.
@Suite struct LinkLossTests {
    enum Expected: Sendable { case doubt(Doubt.Stage), approved, declined }

    static let receipt = "06 D3 0D 06 0B 25 09 07 01 41 09 01 81 07 01 42"

    static func lost(_ messages: [String], profile: TerminalProfile = .bench, stores: Bool = true) -> Outcome? {
        var bench = Bench.registered(profile)
        bench.storesAtOnce = stores
        bench.feed(.order(.payment))
        for message in messages {
            bench.advance(by: 500)
            bench.receive(message)
        }
        bench.advance(by: 500)
        bench.feed(.linkLost(.closedByPeer))
        #expect(bench.outcomes.count == 1)
        #expect(bench.state == .detached)
        #expect(bench.armed.isEmpty)
        return bench.outcomes.first
    }

    static func check(_ outcome: Outcome?, _ expected: Expected) {
        switch (expected, outcome) {
        case (.doubt(let stage), .inDoubt(let doubt)):
            #expect(doubt.stage == stage)
            #expect(doubt.cause == .linkLost(.closedByPeer))
        case (.approved, .approved(_, let remarks)):
            #expect(remarks == [.completionMissing(.linkLost(.closedByPeer))])
        case (.declined, .declined(let decline)): #expect(decline.completionMissing == .linkLost(.closedByPeer))
        default: Issue.record("\(expected) but \(String(describing: outcome))")
        }
    }

    @Test(
        arguments: [
            ([], .doubt(.sent)),
            (["80 00 00"], .doubt(.running)),
            (["80 00 00", Wired.busy], .doubt(.running)),
            (["80 00 00", String(Wired.approval.prefix(20))], .doubt(.running)),
            (["80 00 00", Wired.approval], .doubt(.acknowledgementUnconfirmed)),
            (["80 00 00", Wired.approval, Wired.busy], .approved),
            (["80 00 00", Wired.approval, "06 D1 02 00 41"], .doubt(.receiptsMissing)),
            (["80 00 00", Wired.approval, "06 D1 02 00 41", Wired.busy], .doubt(.receiptsMissing)),
            (["80 00 00", Wired.decline], .declined),
            (["80 00 00", Wired.wrongPIN], .doubt(.acknowledgementUnconfirmed)),
            (["80 00 00", Wired.wrongPIN, Wired.busy], .doubt(.settling)),
        ] as [([String], Expected)])
    func `the register composes the receipt`(_ messages: [String], _ expected: Expected) {
        Self.check(Self.lost(messages), expected)
    }

    @Test(
        arguments: [
            (["80 00 00", Wired.approval], .doubt(.acknowledgementUnconfirmed)),
            (["80 00 00", Wired.approval, Wired.busy], .doubt(.receiptsMissing)),
            (["80 00 00", Wired.approval, LinkLossTests.receipt], .doubt(.acknowledgementUnconfirmed)),
            (["80 00 00", Wired.approval, LinkLossTests.receipt, Wired.busy], .doubt(.receiptsMissing)),
            (
                ["80 00 00", Wired.approval, LinkLossTests.receipt, LinkLossTests.receipt],
                .doubt(.acknowledgementUnconfirmed)
            ),
            (["80 00 00", Wired.approval, LinkLossTests.receipt, LinkLossTests.receipt, Wired.busy], .approved),
            (["80 00 00", Wired.decline], .declined),
        ] as [([String], Expected)])
    func `the terminal prints through us`(_ messages: [String], _ expected: Expected) {
        Self.check(Self.lost(messages, profile: .printing), expected)
    }

    @Test func `between the result and our answer`() {
        Self.check(Self.lost(["80 00 00", Wired.approval], stores: false), .doubt(.resultHeld))
        Self.check(Self.lost(["80 00 00", Wired.decline], stores: false), .declined)
    }

    @Test func `the same result again leaves the payment as acknowledged as it was`() {
        var bench = Bench.paying()
        bench.receive(Wired.approval)
        bench.receive(Wired.busy)
        bench.storesAtOnce = false
        bench.receive(Wired.approval)
        bench.feed(.linkLost(.closedByPeer))
        Self.check(bench.outcomes.first, .approved)
    }

    @Test func `after the end only the link is down`() {
        var bench = Bench.paying()
        bench.receive(Wired.approval)
        bench.receive(Wired.completion)
        bench.forget()
        bench.feed(.linkLost(.closedByPeer))
        #expect(bench.reports == [.linkDown(.closedByPeer, expected: false)])
    }

    @Test func `an idle close is expected where the profile says so, and never within an order`() {
        var profile = TerminalProfile.bench
        profile.idleCloseExpected = true
        var bench = Bench.registered(profile)
        bench.feed(.linkLost(.closedByPeer))
        #expect(bench.reports == [.linkDown(.closedByPeer, expected: true)])
        bench = Bench.paying(profile)
        bench.feed(.linkLost(.closedByPeer))
        #expect(bench.reports.last == .linkDown(.closedByPeer, expected: false))
    }

    @Test func `an order without money is interrupted, not in doubt`() {
        for order in [Order.statusEnquiry, .totals, .diagnosis(nil), .initialise, .repeatReceipt(nil)] {
            var bench = Bench.paying(.bench, order)
            bench.feed(.linkLost(.closedByPeer))
            guard case .interrupted(let doubt) = bench.outcomes.last else {
                Issue.record("\(order): \(bench.outcomes)")
                continue
            }
            #expect(doubt.stage == .running)
        }
    }

    @Test func `a reset ends with the link`() {
        var bench = Bench.paying(.bench, .reset)
        bench.feed(.linkLost(.closedByPeer))
        #expect(bench.outcomes == [.completed(.done)])
        bench = Bench.registered()
        bench.feed(.order(.reset))
        bench.feed(.linkLost(.closedByPeer))
        guard case .interrupted = bench.outcomes.last else {
            Issue.record("\(bench.outcomes)")
            return
        }
    }

    @Test func `nothing is sent on a link that is being closed`() {
        var bench = Bench.registered()
        bench.feed(.order(.payment))
        bench.advance(by: 5000)
        bench.forget()
        bench.receive("80 00 00" + Wired.approval)
        bench.feed(.order(.register))
        #expect(bench.sent.isEmpty)
        #expect(bench.reports == [.orderRejected(.register, .noLink)])
    }
}
