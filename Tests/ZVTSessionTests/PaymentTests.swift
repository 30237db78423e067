import Testing
import ZVT
import ZVTSession

@Suite struct PaymentTests {
    static func ended(_ messages: String..., profile: TerminalProfile = .bench, order: Order = .payment) -> Bench {
        var bench = Bench.paying(profile, order)
        for message in messages { bench.receive(message) }
        return bench
    }

    static func remarks(_ bench: Bench) -> [Remark]? {
        guard case .approved(_, let remarks) = bench.outcomes.last else { return nil }
        return remarks
    }

    static func decline(_ bench: Bench) -> Decline? {
        switch bench.outcomes.last {
        case .declined(let decline), .aborted(let decline): decline
        default: nil
        }
    }

    static func doubt(_ bench: Bench) -> Doubt? {
        guard case .inDoubt(let doubt) = bench.outcomes.last else { return nil }
        return doubt
    }

    @Test func `a payment is sent once, accepted, held, approved`() {
        var bench = Bench.registered()
        bench.feed(.order(.payment))
        bench.receive("80 00 00")
        bench.receive(Wired.busy)
        bench.receive(Wired.approval)
        bench.receive(Wired.completion)
        #expect(bench.sentBytes == [Wired.payment, Wired.ack, Wired.ack, Wired.ack])
        #expect(Self.remarks(bench) == [])
        let names = bench.reports.map { report in
            switch report {
            case .sent: "sent"
            case .running: "running"
            case .intermediate: "intermediate"
            case .holdResult: "hold"
            case .finished: "finished"
            default: "other"
            }
        }
        #expect(names == ["sent", "running", "intermediate", "hold", "finished"])
        #expect(bench.state == .idle)
        #expect(bench.armed.isEmpty)
    }

    @Test func `reversal and refund go out with the password`() {
        var bench = Bench.registered()
        bench.feed(.order(.reverse(ReversalOrder(receiptNumber: 163))))
        bench.receive("84 9C 00")
        bench.feed(.order(.refund(RefundOrder(amount: 5050))))
        #expect(
            bench.sentBytes == [octets("06 30 06 12 34 56 87 01 63"), octets("06 31 0A 12 34 56 04 00 00 00 00 50 50")])
    }

    @Test func `a bare 06 0F is never a success`() {
        #expect(Self.doubt(Self.ended(Wired.completion))?.cause == .completionWithoutResult)
    }

    @Test func `a 04 0F without result code is no verdict`() {
        let bench = Self.ended("04 0F 07 04 00 00 00 00 50 50", Wired.completion)
        #expect(bench.results.count == 1)
        #expect(Self.doubt(bench)?.cause == .completionWithoutResult)
    }

    @Test func `06 1E alone declines with its code`() {
        let bench = Self.ended("06 1E 01 64")
        #expect(Self.decline(bench)?.code == ResultCode(0x64))
        #expect(Self.decline(bench)?.abort?.resultCode == ResultCode(0x64))
    }

    @Test func `6C is an abort by whomever`() {
        guard case .aborted(let decline) = Self.ended("06 1E 01 6C").outcomes.last else {
            Issue.record("not aborted")
            return
        }
        #expect(decline.code == .aborted)
    }

    @Test func `06 1E that says no error is in doubt`() {
        #expect(Self.doubt(Self.ended("06 1E 01 00"))?.cause == .abortWithoutReason)
    }

    @Test func `the result's code counts before the end's`() {
        let bench = Self.ended("04 0F 02 27 F0", "06 1E 01 77")
        #expect(Self.decline(bench)?.code == .endOfDayRequired)
        #expect(Self.decline(bench)?.remedy == .endOfDay)
    }

    @Test(
        arguments: [
            ("84 9C 00", 0x9C, []), ("84 1E 01 7D", 0x7D, []), ("84 C3 02 01 02", 0xC3, [0x01, 0x02]),
            ("84 6C 01 21", 0x6C, [0x21]),
        ] as [(String, UInt8, [UInt8])])
    func `84 xx refuses at once, with its data`(_ answer: String, _ code: UInt8, _ data: [UInt8]) {
        var bench = Bench.registered()
        bench.feed(.order(.payment))
        bench.receive(answer)
        guard case .refused(let refusal) = bench.outcomes.last else {
            Issue.record("\(bench.outcomes)")
            return
        }
        #expect(refusal.code == ResultCode(code))
        #expect(refusal.data == data)
        #expect(bench.state == .idle)
    }

    @Test func `84 00 accepts`() {
        var bench = Bench.registered()
        bench.feed(.order(.payment))
        bench.receive("84 00 00")
        #expect(bench.reports.last == .running(.payment))
    }

    @Test func `after a wrong PIN the last result counts`() {
        let approved = Self.ended(Wired.wrongPIN, Wired.busy, Wired.approval, Wired.completion)
        #expect(Self.remarks(approved) == [])
        let declined = Self.ended(Wired.wrongPIN, Wired.decline, "06 1E 01 05")
        #expect(Self.decline(declined)?.code == ResultCode(0x05))
    }

    @Test func `a repeated result updates and never adds`() {
        let bench = Self.ended(Wired.approval, Wired.approval, Wired.completion)
        #expect(bench.results.map(\.repeatsPrevious) == [false, true])
        #expect(bench.outcomes.count == 1)
        #expect(Self.remarks(bench) == [])
    }

    @Test(arguments: ["06 1E 01 64", Wired.completion])
    func `a negative result behind an acknowledged approval leaves a doubt`(_ end: String) {
        let bench = Self.ended(Wired.approval, "04 0F 02 27 64", end)
        #expect(Self.doubt(bench)?.cause == .approvalWithdrawn(ResultCode(0x64)))
    }

    @Test func `the amount of the terminal counts and is remarked`() {
        let tip = "04 0F 09 27 00 04 00 00 00 00 55 50"
        #expect(
            Self.remarks(Self.ended(tip, Wired.completion)) == [.amountDiffers(requested: 5050, booked: 5550)])
        #expect(Self.remarks(Self.ended("04 0F 02 27 00", Wired.completion)) == [.amountMissing])
    }

    @Test func `another currency is remarked`() {
        let bench = Self.ended("04 0F 0C 27 00 04 00 00 00 00 50 50 49 07 56", Wired.completion)
        #expect(Self.remarks(bench) == [.currencyDiffers(CurrencyCode(0x0756))])
    }

    @Test func `a signature to check is remarked, from the result or from the receipt`() {
        let result = "04 0F 11 27 00 04 00 00 00 00 50 50 06 06 2F 04 1F 10 01 01"
        #expect(Self.remarks(Self.ended(result, Wired.completion)) == [.signatureRequired])
        let receipt = "06 D3 0B 06 09 1F 37 01 03 25 03 07 01 41"
        #expect(
            Self.remarks(Self.ended(Wired.approval, receipt, Wired.completion, profile: .printing))
                == [.signatureRequired])
    }

    /// Also where it comes at once: a network that held the 04 0F back for longer than the terminal's T3 delivers both together.
    @Test(arguments: [[], ["04 FF 01 05"], [LinkLossTests.receipt]])
    func `06 1E behind an acknowledged approval leaves a doubt`(_ between: [String]) {
        for profile in [TerminalProfile.bench, .printing] {
            var bench = Bench.paying(profile)
            for message in [Wired.approval] + between + ["06 1E 01 9B"] { bench.receive(message) }
            #expect(Self.doubt(bench)?.cause == .approvalWithdrawn(.communicationFault))
        }
    }

    @Test func `a result that cannot be read leaves a doubt, whatever ends the payment`() {
        let damaged = "04 0F 03 22 A1 00"
        for end in [Wired.completion, "06 1E 01 6C"] {
            let bench = Self.ended(damaged, end)
            #expect(bench.results.first?.damage != nil)
            #expect(Self.doubt(bench)?.cause == .unreadableResult)
        }
    }

    @Test func `a last result that cannot be read takes the one before away`() {
        let bench = Self.ended(Wired.approval, "04 0F 03 22 A1 00", Wired.completion)
        #expect(Self.doubt(bench)?.cause == .unreadableResult)
    }

    @Test func `a result with a damaged end still counts and is remarked`() {
        let bench = Self.ended("04 0F 0B 27 00 04 00 00 00 00 50 50 22 A1", Wired.completion)
        guard case .damagedResult = Self.remarks(bench)?.last else {
            Issue.record("\(bench.outcomes)")
            return
        }
    }

    @Test func `a status completion inside a payment does not end it`() {
        for inside in ["06 0F 01 9C", "06 0F 0A F0 F0 F6 31 2E 30 2E 31 35 9C"] {
            var bench = Bench.paying()
            bench.receive("80 00 00")
            bench.receive(inside)
            #expect(bench.outcomes.isEmpty)
            #expect(bench.notices == [.strayResponse(.acknowledge), .statusInside(.busy)])
            #expect(bench.sentBytes == [Wired.ack])
            bench.receive(Wired.approval)
            bench.receive(Wired.completion)
            #expect(Self.remarks(bench) == [])
        }
    }

    @Test func `what the terminal was doing by itself is not taken for our payment before 80 00`() {
        var bench = Bench.registered()
        bench.feed(.order(.payment))
        bench.receive(Wired.approval)
        bench.receive("06 0F 00")
        #expect(bench.outcomes.isEmpty)
        #expect(bench.results.first?.order == nil)
        bench.receive("80 00 00")
        bench.receive("06 1E 01 6C")
        #expect(Self.decline(bench)?.code == .aborted)
    }

    @Test func `an order while another runs is rejected, not queued`() {
        var bench = Bench.paying()
        bench.feed(.order(.payment))
        bench.feed(.order(.statusEnquiry))
        #expect(
            bench.reports == [
                .orderRejected(.payment, .busy(with: .payment)), .orderRejected(.statusEnquiry, .busy(with: .payment)),
            ])
        bench.receive("06 1E 01 6C")
        #expect(bench.sentBytes == [Wired.ack])
    }

    @Test func `an amount that does not fit is rejected before anything is sent`() {
        var bench = Bench.registered()
        for amount in [0, -1, 1_000_000_000_000] {
            bench.feed(.order(.authorize(AuthorizationOrder(amount: amount))))
        }
        #expect(bench.reports.count == 3)
        #expect(bench.sent.isEmpty)
        #expect(bench.state == .idle)
    }
}
