import Testing
import ZVT
import ZVTSession

@Suite struct AbortTests {
    @Test func `an abort goes out once and ends nothing by itself`() {
        var bench = Bench.paying()
        bench.feed(.order(.abort))
        bench.feed(.order(.abort))
        #expect(bench.sentBytes == [Wired.abort])
        #expect(bench.abortAnswers == [.alreadyAsked])
        bench.receive("80 00 00")
        #expect(bench.abortAnswers == [.alreadyAsked, .accepted])
        #expect(bench.outcomes.isEmpty)
    }

    @Test(arguments: [
        ("80 00 00", AbortAnswer.accepted), ("84 00 00", .accepted), ("84 83 00", .refused(.functionImpossible)),
        ("84 9C 00", .refused(.busy)), ("84 6C 00", .refused(.aborted)), ("", .noAnswer),
    ])
    func `whatever the answer, an approval may still follow`(_ answer: String, _ expected: AbortAnswer) {
        var bench = Bench.paying()
        bench.feed(.order(.abort))
        bench.receive(answer)
        bench.advance(by: 6000)
        bench.receive(Wired.approval)
        bench.receive(Wired.completion)
        #expect(bench.abortAnswers == [expected])
        #expect(PaymentTests.remarks(bench) == [])
    }

    @Test func `accepted and carried out, the payment ends as the terminal says`() {
        var bench = Bench.paying()
        bench.feed(.order(.abort))
        bench.receive("80 00 00")
        bench.receive("04 0F 02 27 6C")
        bench.receive("06 1E 01 6C")
        #expect(PaymentTests.decline(bench)?.code == .aborted)
        #expect(bench.sentBytes == [Wired.abort, Wired.ack, Wired.ack])
    }

    @Test func `84 6C with data ends the payment when nothing more comes`() {
        var bench = Bench.paying()
        bench.feed(.order(.abort))
        bench.receive("84 6C 01 21")
        #expect(bench.abortAnswers == [.direct(.aborted, data: [0x21])])
        bench.advance(by: 4999)
        #expect(bench.outcomes.isEmpty)
        bench.advance(by: 1)
        guard case .aborted = bench.outcomes.last else {
            Issue.record("\(bench.outcomes)")
            return
        }
        #expect(bench.state == .idle)
        #expect(bench.sentBytes == [Wired.abort])
    }

    @Test func `what crosses 84 6C counts, and a lost link behind it is a doubt`() {
        var bench = Bench.paying()
        bench.feed(.order(.abort))
        bench.receive("84 6C 01 21")
        bench.advance(by: 2000)
        var cut = bench
        cut.feed(.linkLost(.closedByPeer))
        #expect(PaymentTests.doubt(cut) != nil)
        bench.receive(Wired.busy)
        bench.advance(by: 10_000)
        #expect(bench.outcomes.isEmpty)
        bench.receive(Wired.approval)
        bench.receive(Wired.completion)
        #expect(PaymentTests.remarks(bench) == [])
    }

    @Test func `84 6C with data behind a result ends nothing`() {
        var bench = Bench.paying()
        bench.feed(.order(.abort))
        bench.receive(Wired.approval)
        bench.receive("84 6C 01 21")
        #expect(bench.abortAnswers == [.refused(.aborted)])
        #expect(bench.outcomes.isEmpty)
        bench.receive(Wired.completion)
        #expect(PaymentTests.remarks(bench) == [])
    }

    @Test func `never within 100 ms of the terminal's last message`() {
        var bench = Bench.paying()
        bench.receive(Wired.busy)
        bench.advance(by: 30)
        bench.feed(.order(.abort))
        bench.advance(by: 60)
        bench.receive(Wired.busy)
        bench.advance(by: 99)
        #expect(bench.sentBytes == [Wired.ack, Wired.ack])
        bench.advance(by: 1)
        #expect(bench.sentBytes == [Wired.ack, Wired.ack, Wired.abort])
    }

    @Test func `a result that comes while the abort waits overtakes it`() {
        var bench = Bench.paying()
        bench.receive(Wired.busy)
        bench.feed(.order(.abort))
        bench.receive(Wired.approval)
        bench.advance(by: 10_000)
        #expect(bench.abortAnswers == [.overtaken])
        #expect(!bench.sentBytes.contains(Wired.abort))
    }

    @Test(arguments: [("06 1E 01 6C", AbortAnswer.accepted), ("06 1E 01 64", .overtaken)])
    func `the end that comes before the answer tells whether the abort was obeyed`(_ end: String, _ answer: AbortAnswer)
    {
        var bench = Bench.paying()
        bench.feed(.order(.abort))
        bench.receive(end)
        #expect(bench.abortAnswers == [answer])
        bench.receive("80 00 00")
        #expect(bench.abortAnswers == [answer])
    }

    @Test func `before 80 00 it waits for that`() {
        var bench = Bench.registered()
        bench.feed(.order(.payment))
        bench.feed(.order(.abort))
        bench.advance(by: 1000)
        #expect(bench.sentBytes == [Wired.payment])
        bench.receive("80 00 00")
        bench.advance(by: 100)
        #expect(bench.sentBytes == [Wired.payment, Wired.abort])
    }

    @Test func `not after a result, not without a payment, not where the profile forbids it`() {
        var bench = Bench.paying()
        bench.receive(Wired.wrongPIN)
        bench.feed(.order(.abort))
        #expect(bench.abortAnswers == [.tooLate])

        bench = Bench.registered()
        bench.feed(.order(.abort))
        #expect(bench.abortAnswers == [.nothingToAbort])

        bench = Bench.paying(.bench, .endOfDay)
        bench.feed(.order(.abort))
        #expect(bench.abortAnswers == [.nothingToAbort])

        var profile = TerminalProfile.bench
        profile.supportsAbort = false
        bench = Bench.paying(profile)
        bench.feed(.order(.abort))
        #expect(bench.abortAnswers == [.notSupported])
        #expect(bench.sent.isEmpty)
    }

    @Test func `the terminal's message that crosses the abort is answered first`() {
        var bench = Bench.paying()
        bench.feed(.order(.abort))
        bench.receive(Wired.busy + "80 00 00")
        #expect(bench.sentBytes == [Wired.abort, Wired.ack])
        #expect(bench.abortAnswers == [.accepted])
    }

    @Test func `a lost link answers an open abort`() {
        var bench = Bench.paying()
        bench.feed(.order(.abort))
        bench.feed(.linkLost(.closedByPeer))
        #expect(bench.abortAnswers == [.noAnswer])
        #expect(bench.outcomes.count == 1)
    }
}
