import Testing
import ZVT
import ZVTSession

/// The eleven dialogues of an acceptance test with a real terminal, with their timing.
@Suite struct TranscriptReplayTests {
    /// Plays the terminal's side. Where the ECR of the recording sent a command, the order is given; what it sent into the
    /// middle of an order (status enquiries) our machine would never send, so only the terminal's answers come.
    static func replay(_ transcript: Transcript, startingWith first: Order? = nil) -> Bench {
        var bench = Bench.registered()
        if transcript.steps.first?.bytes.starts(with: [0x06, 0x00]) ?? false {
            bench = Bench()
            bench.feed(.linkOpened(afterUncertainty: false))
            bench.forget()
        }
        if let first {
            bench.feed(.order(first))
            bench.receive("80 00 00")
            bench.forget()
        }
        let start = bench.now
        for step in transcript.steps {
            bench.advance(to: start + step.at)
            if step.fromTerminal {
                bench.feed(.received(step.bytes))
            } else if !step.isResponse, bench.state.order == nil, let order = order(for: step.bytes) {
                bench.feed(.order(order))
            }
        }
        return bench
    }

    private static func order(for command: [UInt8]) -> Order? {
        switch (command[0], command[1]) {
        case (0x06, 0x00): .register
        case (0x06, 0x01):
            .authorize(
                AuthorizationOrder(
                    amount: command.suffix(6).reduce(0) { $0 * 100 + Int($1 >> 4) * 10 + Int($1 & 0x0F) }))
        case (0x06, 0x50): .endOfDay
        case (0x05, 0x01): .statusEnquiry
        case (0x06, 0xE0): .displayText(DisplayOrder(lines: ["Greißlomat e.U.", "Dorf 122", "6645 Vorderhornbach"]))
        default: nil
        }
    }

    private static func transcript(_ cell: String) throws -> Transcript {
        try #require(Transcript.all.first { $0.cell == cell })
    }

    @Test func `all eleven dialogues are there`() {
        #expect(
            Transcript.all.map(\.cell) == ["F3", "F4", "F10", "F15", "H15", "G16", "G18", "G39", "G40", "G41", "G42"])
    }

    @Test(arguments: Transcript.all)
    func `every command of the terminal is answered when the recorded register answered it`(_ transcript: Transcript) {
        let bench = Self.replay(transcript)
        let offset = transcript.cell == "F3" ? 0 : Int64(1000)
        let ours = bench.sent.filter { $0.bytes == Wired.ack }
        #expect(ours == transcript.acknowledgements.map { Bench.Sent(at: $0.at + offset, bytes: $0.bytes) })
        #expect(!ours.isEmpty)
    }

    @Test(arguments: ["F3", "F4", "F10", "F15", "H15", "G18", "G40", "G41", "G42"])
    func `our commands are the recorded ones, byte by byte`(_ cell: String) throws {
        let transcript = try Self.transcript(cell)
        let bench = Self.replay(transcript)
        let recorded = transcript.steps.filter { !$0.fromTerminal && !$0.isResponse && $0.bytes[0] != 0x05 }
        #expect(bench.sentBytes.filter { $0 != Wired.ack } == recorded.map(\.bytes))
    }

    @Test func `F3 registers`() throws {
        let bench = Self.replay(try Self.transcript("F3"))
        guard case .completed(.registration(let result)) = try #require(bench.outcomes.first) else {
            Issue.record("\(bench.outcomes)")
            return
        }
        #expect(result.rung == 0)
        #expect(result.status.isEmpty)
        #expect(result.terminalID == "29001006")
        #expect(result.currency == .euro)
        #expect(bench.state == .idle)
    }

    @Test(arguments: [("F4", 5050, 163), ("F10", 1, 161), ("H15", 1200, 222), ("G18", 1200, 203)])
    func `paid dialogues end approved`(_ cell: String, _ amount: Int, _ receipt: Int) throws {
        let bench = Self.replay(try Self.transcript(cell))
        guard case .approved(let result, let remarks) = try #require(bench.outcomes.first) else {
            Issue.record("\(bench.outcomes)")
            return
        }
        #expect(result.amount == amount)
        #expect(result.receiptNumber == receipt)
        #expect(remarks.allSatisfy { $0 == .signatureRequired })
        #expect(bench.outcomes.count == 1)
        #expect(bench.state == .idle)
    }

    @Test func `G18 passes over the status enquiries in the middle`() throws {
        let bench = Self.replay(try Self.transcript("G18"))
        #expect(bench.notices.filter { $0 == .statusInside(.busy) }.count == 2)
    }

    @Test(arguments: ["F15", "G16"])
    func `dialogues stopped by the customer or by the clock end aborted`(_ cell: String) throws {
        let bench = Self.replay(try Self.transcript(cell))
        guard case .aborted(let decline) = try #require(bench.outcomes.first) else {
            Issue.record("\(bench.outcomes)")
            return
        }
        #expect(decline.code == .aborted)
        #expect(decline.text(in: .latin1) == "Abbruch durch Kunde")
        #expect(bench.state == .idle)
    }

    @Test func `G16 registers again afterwards and shows a text`() throws {
        let bench = Self.replay(try Self.transcript("G16"))
        #expect(bench.outcomes.count == 3)
        guard case .completed(.registration) = try #require(bench.outcomes.dropFirst().first) else {
            Issue.record("\(bench.outcomes)")
            return
        }
        #expect(bench.outcomes.last == .completed(.done))
        #expect(bench.notices.filter { $0 == .statusInside(.busy) }.count == 3)
    }

    @Test func `G39 as recorded: an enquiry finds the terminal busy, which then fails its own end-of-day`() throws {
        let bench = Self.replay(try Self.transcript("G39"))
        guard case .completed(.status(let report)) = try #require(bench.outcomes.first) else {
            Issue.record("\(bench.outcomes)")
            return
        }
        #expect(report?.status == .busy)
        #expect(bench.results.map(\.information.resultCode) == [.endOfDayImpossible])
        #expect(bench.results.first?.order == nil)
        #expect(bench.notices.contains(.unsolicitedEnd(.endOfDayImpossible)))
        #expect(bench.outcomes.count == 1)
        #expect(bench.state == .idle)
    }

    @Test func `G39 with our end-of-day under way ends declined with 77`() throws {
        let bench = Self.replay(try Self.transcript("G39"), startingWith: .endOfDay)
        guard case .declined(let decline) = try #require(bench.outcomes.first) else {
            Issue.record("\(bench.outcomes)")
            return
        }
        #expect(decline.code == .endOfDayImpossible)
        #expect(bench.notices.contains(.statusInside(.busy)))
        #expect(bench.state == .idle)
    }

    /// The recording stops behind the acknowledged F0, without 06 1E.
    @Test func `G40, a rejection without the terminal's end, is in doubt when T4 has passed`() throws {
        var bench = Self.replay(try Self.transcript("G40"))
        #expect(bench.outcomes.isEmpty)
        let lastSign = bench.now
        bench.advance(to: lastSign + 179_999)
        #expect(bench.outcomes.isEmpty)
        bench.advance(to: lastSign + 180_000)
        guard case .inDoubt(let doubt) = try #require(bench.outcomes.first) else {
            Issue.record("\(bench.outcomes)")
            return
        }
        #expect(doubt.cause == .noCompletion)
        #expect(doubt.result?.resultCode == .endOfDayRequired)
        #expect(doubt.result?.displayTexts(in: .latin1) == ["Kassenschnitt\ndurchführen"])
        #expect(bench.closed == [.broken(.noCompletion)])
    }

    @Test(arguments: [("G41", 6000, nil as EndOfDayResult.Announcement?), ("G42", 0, .update)])
    func `closed days bring their totals and what the terminal does next`(
        _ cell: String, _ cents: Int, _ announcement: EndOfDayResult.Announcement?
    ) throws {
        let bench = Self.replay(try Self.transcript(cell))
        guard case .completed(.endOfDay(let result)) = try #require(bench.outcomes.first) else {
            Issue.record("\(bench.outcomes)")
            return
        }
        #expect(result.information?.amount == cents)
        #expect(result.information?.totals?.cents == cents)
        #expect(result.announcement == announcement)
        #expect(bench.state == (announcement == nil ? .idle : .unregistered))
    }
}
