import Testing
import ZVT
import ZVTSession

/// 80 00 00 to a result leaves only when the result is stored.
@Suite struct CommitRuleTests {
    static func paying(_ profile: TerminalProfile = .bench) -> Bench {
        var bench = Bench.paying(profile)
        bench.storesAtOnce = false
        return bench
    }

    @Test(arguments: [Wired.approval, Wired.decline, Wired.wrongPIN, "04 0F 07 04 00 00 00 00 50 50"])
    func `no answer before it is stored, however the bytes are split`(_ message: String) {
        let bytes = octets(message)
        for cut in 0...bytes.count {
            var bench = Self.paying()
            bench.feed(.received(Array(bytes[..<cut])))
            bench.advance(by: 200)
            bench.feed(.received(Array(bytes[cut...])))
            #expect(bench.results.count == 1)
            bench.advance(by: 4000)
            #expect(bench.sent.isEmpty)
            bench.storeLast()
            #expect(bench.sentBytes == [Wired.ack])
        }
    }

    @Test func `an older or unknown id releases nothing`() {
        var bench = Self.paying()
        bench.receive(Wired.wrongPIN)
        let first = bench.holds[0]
        bench.storeLast()
        bench.receive(Wired.approval)
        bench.forget()
        bench.feed(.stored(first))
        #expect(bench.sent.isEmpty)
    }

    @Test func `an answer that comes after the link is lost sends nothing on the next one`() {
        var bench = Self.paying()
        bench.receive(Wired.approval)
        let id = bench.holds[0]
        bench.feed(.linkLost(.closedByPeer))
        bench.feed(.linkOpened(afterUncertainty: false))
        bench.forget()
        bench.feed(.stored(id))
        #expect(bench.effects.isEmpty)
    }

    @Test func `what comes meanwhile waits, and is then carried out in order`() {
        var bench = Self.paying()
        bench.receive(Wired.approval + Wired.busy + Wired.completion)
        #expect(bench.sent.isEmpty)
        #expect(bench.outcomes.isEmpty)
        bench.storeLast()
        #expect(bench.sentBytes == [Wired.ack, Wired.ack, Wired.ack])
        #expect(PaymentTests.remarks(bench) == [])
    }

    @Test(arguments: [Int64(500), 5500])
    func `a terminal that gives up before our answer leaves a doubt`(_ delay: Int64) {
        var bench = Self.paying()
        bench.receive(Wired.approval)
        bench.advance(by: delay)
        bench.receive("06 1E 01 A0")
        bench.storeLast()
        #expect(PaymentTests.doubt(bench)?.cause == .approvalWithdrawn(ResultCode(0xA0)))
    }

    @Test(arguments: [(3900, nil), (4100, .acknowledgedLate(milliseconds: 4100))] as [(Int, Doubt.Cause?)])
    func `an answer that may have come too late leaves a doubt, whatever the terminal sends`(
        _ delay: Int, _ cause: Doubt.Cause?
    ) {
        var bench = Self.paying()
        bench.receive(Wired.approval)
        bench.advance(by: Int64(delay))
        bench.storeLast()
        bench.receive(Wired.completion)
        #expect(PaymentTests.doubt(bench)?.cause == cause)
        #expect((PaymentTests.remarks(bench) == []) == (cause == nil))
    }

    @Test func `messages without end while storing break the order off`() {
        var bench = Self.paying()
        bench.receive(Wired.approval)
        for _ in 0..<1000 { bench.receive(Wired.busy) }
        #expect(PaymentTests.doubt(bench)?.cause == .flooded)
        #expect(bench.closed.count == 1)
        #expect(bench.sent.isEmpty)
    }

    @Test func `a result that cannot be stored is not answered; the link is closed`() {
        var bench = Self.paying()
        bench.receive(Wired.approval)
        bench.feed(.notStored(bench.holds[0]))
        #expect(bench.sent.isEmpty)
        #expect(PaymentTests.doubt(bench)?.cause == .notStored)
        #expect(PaymentTests.doubt(bench)?.stage == .resultHeld)
        #expect(bench.closed == [.broken(.notStored)])
    }

    @Test func `nothing is held for ever`() {
        var bench = Self.paying()
        bench.receive(Wired.approval)
        bench.advance(by: 180_000)
        #expect(PaymentTests.doubt(bench)?.cause == .noCompletion)
        bench = Bench.registered()
        bench.storesAtOnce = false
        bench.receive(Wired.approval)
        bench.advance(by: 180_000)
        #expect(bench.closed == [.broken(.notStored)])
    }

    @Test func `a receipt block is answered when it is stored, and refused when it cannot be`() {
        let block = "06 D3 0B 06 09 1F 07 01 02 25 03 07 01 41"
        var bench = Self.paying(.printing)
        bench.receive(Wired.approval)
        bench.storeLast()
        bench.forget()
        bench.receive(block)
        #expect(bench.sent.isEmpty)
        var failing = bench
        bench.storeLast()
        #expect(bench.sentBytes == [Wired.ack])
        failing.feed(.notStored(failing.holds[0]))
        #expect(failing.sentBytes == [[0x84, 0xCC, 0x00]])
        failing.receive("06 1E 01 CC")
        #expect(PaymentTests.doubt(failing)?.cause == .approvalWithdrawn(.printerNotReady))
    }
}
