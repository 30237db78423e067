import Testing
import ZVT
import ZVTSession

/// The link is lost at every arrow of a payment.
@Suite struct LinkLossTests {
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

    /// Nothing but 06 0F says that the terminal has our answer; and behind a negative result it may go on and approve.
    static func check(_ outcome: Outcome?, _ stage: Doubt.Stage) {
        guard case .inDoubt(let doubt) = outcome else {
            Issue.record("\(stage) but \(String(describing: outcome))")
            return
        }
        #expect(doubt.stage == stage)
        #expect(doubt.cause == .linkLost(.closedByPeer))
    }

    @Test(
        arguments: [
            ([], .sent),
            (["80 00 00"], .running),
            (["80 00 00", Wired.busy], .running),
            (["80 00 00", String(Wired.approval.prefix(20))], .running),
            (["80 00 00", Wired.approval], .acknowledged),
            (["80 00 00", Wired.approval, Wired.busy], .acknowledged),
            (["80 00 00", Wired.approval, "06 D1 02 00 41"], .acknowledged),
            (["80 00 00", Wired.approval, LinkLossTests.receipt, LinkLossTests.receipt, Wired.busy], .acknowledged),
            (["80 00 00", Wired.decline], .acknowledged),
            (["80 00 00", Wired.decline, Wired.busy], .acknowledged),
            (["80 00 00", Wired.wrongPIN, Wired.busy], .acknowledged),
        ] as [([String], Doubt.Stage)], [TerminalProfile.bench, .printing])
    func `at every arrow`(_ step: ([String], Doubt.Stage), profile: TerminalProfile) {
        Self.check(Self.lost(step.0, profile: profile), step.1)
    }

    @Test(arguments: [Wired.approval, Wired.decline]) func `between the result and our answer`(_ result: String) {
        Self.check(Self.lost(["80 00 00", result], stores: false), .resultHeld)
    }

    @Test func `the same result again leaves the payment as acknowledged as it was`() {
        var bench = Bench.paying()
        bench.receive(Wired.approval)
        bench.receive(Wired.busy)
        bench.storesAtOnce = false
        bench.receive(Wired.approval)
        bench.feed(.linkLost(.closedByPeer))
        Self.check(bench.outcomes.first, .acknowledged)
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
