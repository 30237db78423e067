import Testing
import ZVT
import ZVTSession

@Suite struct TimerTests {
    @Test func `T3 passes after five seconds without an answer`() {
        var bench = Bench.registered()
        bench.feed(.order(.payment))
        bench.advance(by: 4999)
        #expect(bench.outcomes.isEmpty)
        bench.advance(by: 1)
        #expect(PaymentTests.doubt(bench)?.cause == .noAnswer)
        #expect(PaymentTests.doubt(bench)?.stage == .sent)
        #expect(bench.closed == [.broken(.noAnswer)])
        #expect(bench.sentBytes == [Wired.payment])
    }

    @Test func `T4 runs from the acceptance and again from every sign of life`() {
        var bench = Bench.paying()
        bench.advance(by: 178_999)
        #expect(bench.outcomes.isEmpty)
        bench.receive(Wired.busy)
        bench.advance(by: 179_999)
        #expect(bench.outcomes.isEmpty)
        bench.advance(by: 1)
        #expect(PaymentTests.doubt(bench)?.cause == .noCompletion)
        #expect(PaymentTests.doubt(bench)?.stage == .running)
        #expect(bench.closed == [.broken(.noCompletion)])
    }

    @Test func `the terminal's minutes never shorten T4, and stretch it for the rest of the order`() {
        var bench = Bench.paying()
        bench.receive("04 FF 02 0A 01")
        bench.advance(by: 179_999)
        #expect(bench.outcomes.isEmpty)
        bench.receive("04 FF 02 0A 10")
        bench.advance(by: 629_999)
        #expect(bench.outcomes.isEmpty)
        bench.receive(Wired.busy)
        bench.advance(by: 629_999)
        #expect(bench.outcomes.isEmpty)
        bench.advance(by: 1)
        #expect(PaymentTests.doubt(bench)?.cause == .noCompletion)
    }

    @Test(arguments: [Wired.approval, Wired.wrongPIN, Wired.decline])
    func `a result without its end leaves a doubt when T4 has passed`(_ result: String) {
        var bench = Bench.paying()
        bench.receive(result)
        bench.advance(by: 179_999)
        #expect(bench.outcomes.isEmpty)
        bench.advance(by: 1)
        #expect(PaymentTests.doubt(bench)?.cause == .noCompletion)
        #expect(bench.closed == [.broken(.noCompletion)])
    }

    @Test func `a message over TCP that does not end breaks the link off`() {
        var bench = Bench.paying()
        bench.receive("04 0F 12 27 00")
        bench.advance(by: 3000)
        bench.receive("04 00 00")
        bench.advance(by: 2000)
        #expect(PaymentTests.doubt(bench)?.cause == .incompleteMessage)
        #expect(bench.closed == [.broken(.incompleteMessage)])
    }

    @Test func `a timer that fires too early or after it was disarmed means nothing`() {
        var bench = Bench.registered()
        bench.feed(.order(.payment))
        bench.receive("80 00 00")
        for timer in ConversationTimer.all { bench.feed(.timer(timer)) }
        #expect(bench.outcomes.isEmpty)
        #expect(bench.closed.isEmpty)
        #expect(bench.sentBytes == [Wired.payment])
    }

    @Test func `nothing waits on an idle link`() {
        let bench = Bench.registered()
        #expect(bench.armed.isEmpty)
    }
}
