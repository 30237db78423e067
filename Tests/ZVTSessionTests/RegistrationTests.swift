import Testing
import ZVT
import ZVTSession

@Suite struct RegistrationTests {
    static func open(_ profile: TerminalProfile = .bench) -> Bench {
        var bench = Bench(profile)
        bench.feed(.linkOpened(afterUncertainty: false))
        bench.forget()
        return bench
    }

    static func result(_ bench: Bench) -> RegistrationResult? {
        guard case .completed(.registration(let result)) = bench.outcomes.last else { return nil }
        return result
    }

    /// The four forms for the bench profile, from the most to the least demanding.
    static let forms = [
        octets("06 00 10 12 34 56 3E 09 78 03 03 06 06 26 04 0A 02 06 D3"),
        octets("06 00 08 12 34 56 3E 09 78 03 03"),
        octets("06 00 06 12 34 56 3E 09 78"),
        octets("06 00 06 12 34 56 8E 09 78"),
    ]

    @Test(arguments: ["84 9A 00", "84 83 00", "80 00 00 06 1E 01 9A", "06 1E 01 9A", "84 1E 01 9A"])
    func `a terminal that takes no form brings all four, then the refusal`(_ refusal: String) {
        var bench = Self.open()
        bench.feed(.order(.register))
        for _ in Self.forms { bench.receive(refusal) }
        #expect(bench.sentBytes.filter { $0 != Wired.ack } == Self.forms)
        #expect(bench.outcomes.count == 1)
        switch bench.outcomes.last {
        case .refused(let refusal): #expect([.protocolError, .functionImpossible].contains(refusal.code))
        case .declined(let decline): #expect(decline.code == .protocolError)
        default: Issue.record("\(bench.outcomes)")
        }
        #expect(bench.state == .unregistered)
    }

    @Test(arguments: 0..<4)
    func `the form that the terminal takes is the one in force`(_ rung: Int) {
        var bench = Self.open()
        bench.feed(.order(.register))
        for _ in 0..<rung { bench.receive("84 9A 00") }
        bench.receive("80 00 00 06 0F 00")
        #expect(Self.result(bench)?.rung == rung)
        #expect(bench.conversation.registeredConfiguration?.rawValue == (rung == 3 ? 0x8E : 0x3E))
        #expect(bench.state == .idle)
    }

    @Test func `a busy terminal is not asked in another form`() {
        var bench = Self.open()
        bench.feed(.order(.register))
        bench.receive("84 9C 00")
        #expect(bench.sentBytes == [Self.forms[0]])
        guard case .refused(let refusal) = bench.outcomes.last else {
            Issue.record("\(bench.outcomes)")
            return
        }
        #expect(refusal.remedy == .wait)
    }

    @Test(arguments: [
        (0x00, nil), (0x01, TerminalRemedy.initialisation), (0x02, .diagnosis), (0x03, .initialisation),
        (0x04, .optAction),
    ])
    func `the status byte says what the terminal wants first`(_ status: Int, _ remedy: TerminalRemedy?) {
        var bench = Self.open()
        bench.feed(.order(.register))
        bench.receive("80 00 00")
        bench.feed(.received([0x06, 0x0F, 0x02, 0x19, UInt8(status)]))
        #expect(Self.result(bench)?.remedy == remedy)
        #expect(Self.result(bench)?.status.rawValue == UInt8(status))
    }

    @Test(arguments: ["84 1E 03 6F 07 56", "80 00 00 06 0F 03 49 07 56"])
    func `a terminal of another currency is not registered`(_ answer: String) {
        var bench = Self.open()
        bench.feed(.order(.register))
        bench.receive(answer)
        guard case .refused(let refusal) = bench.outcomes.last else {
            Issue.record("\(bench.outcomes)")
            return
        }
        #expect(refusal.code == .wrongCurrency)
        #expect(refusal.data == [0x07, 0x56])
        #expect(bench.state == .unregistered)
    }

    @Test func `no payment without registration, and none after a new link`() {
        var bench = Self.open()
        bench.feed(.order(.payment))
        #expect(bench.reports == [.orderRejected(.payment, .notRegistered)])
        bench = Bench.registered()
        bench.feed(.linkLost(.closedByPeer))
        bench.feed(.linkOpened(afterUncertainty: false))
        bench.forget()
        bench.feed(.order(.payment))
        #expect(bench.reports == [.orderRejected(.payment, .notRegistered)])
        #expect(bench.sent.isEmpty)
        bench.feed(.order(.statusEnquiry))
        bench.receive("80 00 00 06 0F 01 00")
        bench.forget()
        bench.feed(.order(.payment))
        #expect(bench.reports == [.orderRejected(.payment, .notRegistered)])
    }

    @Test func `after log-off the terminal has to be registered again`() {
        var bench = Bench.registered()
        bench.feed(.order(.logOff))
        bench.receive("80 00 00")
        #expect(bench.sentBytes == [octets("06 02 00")])
        #expect(bench.outcomes == [.completed(.done)])
        #expect(bench.state == .unregistered)
    }

    @Test func `a payment refused as not registered unregisters`() {
        var bench = Bench.registered()
        bench.feed(.order(.payment))
        bench.receive("84 6B 00")
        #expect(bench.state == .unregistered)
    }
}
