import Testing
import ZVT
import ZVTSession

/// Orders without money, and what the terminal does by itself.
@Suite struct OrderTests {
    static let commands: [(Order, String)] = [
        (.statusEnquiry, "05 01 05 12 34 56 03 07"),
        (.totals, "06 10 03 12 34 56"),
        (.diagnosis(nil), "06 70 00"),
        (.diagnosis(.extended), "06 70 05 06 03 1B 01 02"),
        (.initialise, "06 93 03 12 34 56"),
        (.printSystemConfiguration, "06 1A 00"),
        (.reset, "06 18 00"),
        (.logOff, "06 02 00"),
        (.repeatReceipt(nil), "06 20 05 12 34 56 03 03"),
        (.repeatReceipt(.statusAndReceipt), "06 20 05 12 34 56 03 01"),
        (.repeatReceipt(.plain), "06 20 03 12 34 56"),
        (.displayText(DisplayOrder(lines: ["Grüße"], seconds: 10)), "06 E0 0A F0 0A F1 F0 F5 47 72 FC DF 65"),
    ]

    @Test(arguments: commands.indices)
    func `each order is the command of the specification`(_ index: Int) {
        let (order, command) = Self.commands[index]
        var bench = Bench.registered()
        bench.feed(.order(order))
        #expect(bench.sentBytes == [octets(command)])
    }

    @Test func `a status enquiry brings state and version`() {
        var bench = Bench.paying(.bench, .statusEnquiry)
        bench.receive("06 0F 0A F0 F0 F6 31 2E 30 2E 31 35 F0")
        guard case .completed(.status(let report)) = bench.outcomes.last else {
            Issue.record("\(bench.outcomes)")
            return
        }
        #expect(report?.status == .reconciliationRequired)
    }

    @Test func `the last transaction comes with its result`() {
        var bench = Bench.paying(.bench, .repeatReceipt(nil))
        bench.receive(Wired.approval)
        bench.receive(Wired.completion)
        guard case .completed(.lastTransaction(let result)) = bench.outcomes.last else {
            Issue.record("\(bench.outcomes)")
            return
        }
        #expect(result?.receiptNumber == 163)
        bench = Bench.paying(.bench, .repeatReceipt(nil))
        bench.receive(Wired.completion)
        #expect(bench.outcomes == [.completed(.lastTransaction(nil))])
    }

    @Test func `the terminal's clock is answered and only noticed`() throws {
        var bench = Bench.paying(.bench, .diagnosis(nil))
        bench.receive("04 01 08 AA 26 07 17 0C 12 34 56")
        bench.receive(Wired.completion)
        #expect(bench.sentBytes == [Wired.ack, Wired.ack])
        #expect(bench.notices == [.terminalClock(try SetDateAndTimeInECR(date: "260717", time: "123456"))])
        #expect(bench.outcomes == [.completed(.done)])
    }

    @Test(arguments: ["04 0D 00", "04 0E 00", "06 D8 00", "06 E4 00", "0F A1 01 00", "08 99 00"])
    func `a command we do not know is answered 84 83`(_ command: String) {
        for bench in [Bench.registered(), Bench.paying()] {
            var bench = bench
            bench.receive(command)
            #expect(bench.sentBytes == [[0x84, 0x83, 0x00]])
            #expect(bench.outcomes.isEmpty)
        }
    }

    @Test func `an end-of-day at night is answered, stored and noticed`() {
        var bench = Bench.registered()
        bench.storesAtOnce = false
        bench.receive("04 FF 01 0F")
        bench.receive(EndOfDayTests.totals)
        #expect(bench.sentBytes == [Wired.ack])
        #expect(bench.results.map(\.order) == [nil])
        bench.storeLast()
        bench.receive(Wired.completion)
        #expect(bench.sentBytes == [Wired.ack, Wired.ack, Wired.ack])
        #expect(
            bench.notices == [
                .unsolicited(.intermediateStatus), .unsolicited(.statusInformation), .unsolicited(.completion),
            ])
        #expect(bench.state == .idle)
    }

    @Test func `80 00 00 that nobody asked for is harmless everywhere`() {
        var bench = Bench.registered()
        bench.receive("80 00 00")
        bench.feed(.order(.payment))
        bench.receive("80 00 00 80 00 00")
        bench.receive(Wired.approval + "80 00 00")
        bench.receive("80 00 00" + Wired.completion + "80 00 00")
        #expect(PaymentTests.remarks(bench) == [])
        #expect(bench.sentBytes == [Wired.payment, Wired.ack, Wired.ack])
        #expect(bench.notices.count == 5)
    }

    @Test(arguments: ["MONRI ECR\r\n", "\u{15}\u{03}i"])
    func `what is not ZVT is named, and the link closed`(_ banner: String) {
        var bench = Bench()
        bench.feed(.linkOpened(afterUncertainty: false))
        bench.feed(.received(Array(banner.utf8)))
        guard case .notZVT(let rejection) = bench.notices.first else {
            Issue.record("\(bench.notices)")
            return
        }
        #expect(rejection.offset == 0)
        #expect(bench.closed == [.broken(.notZVT(rejection))])
        bench.feed(.linkLost(.closedByUs))
        #expect(bench.state == .detached)
    }

    @Test func `garbage in a payment leaves a doubt`() {
        var bench = Bench.paying()
        bench.receive("80 00 00 FF")
        guard case .notZVT(let rejection) = PaymentTests.doubt(bench)?.cause else {
            Issue.record("\(bench.outcomes)")
            return
        }
        #expect(rejection.reason == .unknownClass(0xFF))
    }
}
