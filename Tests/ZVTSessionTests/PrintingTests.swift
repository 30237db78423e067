import Testing
import ZVT
import ZVTSession

@Suite struct PrintingTests {
    static func line(_ text: String, attribute: UInt8 = 0x00) -> [UInt8] {
        [0x06, 0xD1, UInt8(text.utf8.count + 1), attribute] + Array(text.utf8)
    }

    static func approved() -> Bench {
        var bench = Bench.paying(.printing)
        bench.receive(Wired.approval)
        bench.forget()
        return bench
    }

    @Test func `lines are gathered, and only the last one waits for the receipt being stored`() {
        var bench = Self.approved()
        bench.storesAtOnce = false
        bench.feed(.received(Self.line("EUR 50,50")))
        bench.feed(.received(Self.line("")))
        bench.feed(.received(Self.line("")))
        #expect(bench.sentBytes == [Wired.ack, Wired.ack, Wired.ack])
        #expect(bench.prints.isEmpty)
        bench.feed(.received(Self.line("Danke", attribute: 0x81)))
        #expect(bench.sentBytes.count == 3)
        #expect(bench.prints.map { $0.lines.map(\.text) } == [["EUR 50,50", "", "", "Danke"]])
        #expect(bench.prints.first?.isComplete == true)
        #expect(bench.prints.first?.origin == .order(.payment))
        bench.storeLast()
        #expect(bench.sentBytes.count == 4)
    }

    @Test func `a change of the receipt type ends the receipt before`() {
        var bench = Self.approved()
        bench.receive("06 D1 08 00 41 06 04 1F 07 01 01")
        bench.receive("06 D1 08 00 42 06 04 1F 07 01 02")
        #expect(bench.prints.map(\.receiptType) == [.merchant])
        bench.receive(Wired.completion)
        #expect(bench.prints.map(\.receiptType) == [.merchant, .customer])
        #expect(bench.prints.map { $0.lines.map(\.text) } == [["A"], ["B"]])
        #expect(bench.sentBytes.count == 3)
        #expect(PaymentTests.remarks(bench) == [])
    }

    @Test func `lines that nothing ended are stored before the end is answered`() {
        var bench = Self.approved()
        bench.storesAtOnce = false
        bench.feed(.received(Self.line("A")))
        bench.receive(Wired.completion)
        #expect(bench.sentBytes == [Wired.ack])
        #expect(bench.outcomes.isEmpty)
        bench.storeLast()
        #expect(bench.sentBytes == [Wired.ack, Wired.ack])
        #expect(PaymentTests.remarks(bench) == [])
    }

    @Test func `a receipt without end is stored in pieces`() {
        var bench = Self.approved()
        for _ in 0..<2500 { bench.feed(.received(Self.line("x"))) }
        #expect(bench.prints.map(\.lines.count) == [1000, 1000])
        #expect(bench.sentBytes.count == 2500)
    }

    @Test func `receipts behind the completion still belong to the payment, later ones do not`() {
        var bench = Self.approved()
        bench.receive(Wired.completion)
        bench.advance(by: 3000)
        bench.receive(LinkLossTests.receipt)
        bench.advance(by: 8000)
        bench.receive(LinkLossTests.receipt)
        #expect(bench.prints.map(\.origin) == [.afterEnd(of: .payment), .unsolicited])
        #expect(bench.sentBytes == [Wired.ack, Wired.ack, Wired.ack])
        #expect(bench.state == .idle)
    }

    @Test func `lines behind the completion become a receipt after a pause`() {
        var bench = Self.approved()
        bench.receive(Wired.completion)
        bench.feed(.received(Self.line("A")))
        bench.advance(by: 1900)
        bench.feed(.received(Self.line("B")))
        bench.advance(by: 1999)
        #expect(bench.prints.isEmpty)
        bench.advance(by: 1)
        #expect(bench.prints.map { $0.lines.map(\.text) } == [["A", "B"]])
        #expect(bench.prints.first?.isComplete == false)
        #expect(bench.state == .idle)
        #expect(bench.armed.isEmpty)
    }

    @Test func `an order is not taken while a receipt is being stored`() {
        var bench = Bench.registered(.printing)
        bench.storesAtOnce = false
        bench.receive(LinkLossTests.receipt)
        bench.feed(.order(.payment))
        #expect(bench.reports.last == .orderRejected(.payment, .storing))
        bench.storeLast()
        bench.feed(.order(.payment))
        #expect(bench.reports.last == .sent(.payment))
    }

    @Test func `a link lost within a receipt is noticed`() {
        var bench = Self.approved()
        bench.feed(.received(Self.line("A")))
        bench.feed(.linkLost(.closedByPeer))
        #expect(bench.notices == [.incompleteReceipt(lines: 1)])
    }

    @Test func `a block that cannot be read is answered and noticed`() {
        var bench = Self.approved()
        bench.receive("06 D3 04 06 08 25 03")
        #expect(bench.sentBytes == [Wired.ack])
        guard case .unreadable(.printTextBlock, _) = bench.notices.first else {
            Issue.record("\(bench.notices)")
            return
        }
    }
}
