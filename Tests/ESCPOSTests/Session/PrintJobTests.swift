import ESCPOS
import Testing

@Suite struct PrintJobTests {
    static let receipt = Array("Quittung\n".utf8)
    /// GS ( H function 48 with id 0001.
    static let firstFence: [UInt8] = [0x1D, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, 0x30, 0x30, 0x30, 0x31]

    private var withPaperStatus: PrinterProfile {
        var profile = PrinterProfile.epson80
        profile.completion = .paperStatus
        return profile
    }

    @Test func `A new link switches automatic status on and asks four questions`() {
        var rig = SessionRig()
        rig.handle(.linkOpened)
        #expect(rig.sends == [[0x1D, 0x61, 0x4F], [0x10, 4, 1], [0x10, 4, 2], [0x10, 4, 3], [0x10, 4, 4]])
        #expect(rig.timers == [:])
        #expect(rig.session.state.isResponding == true)
        #expect(rig.session.state.paper == .adequate)
    }

    @Test func `A job is asked for, sent with its fence, and printed when the fence comes back`() {
        var rig = SessionRig.open()
        rig.print("a")
        #expect(rig.sends.prefix(4) == [[0x10, 4, 1], [0x10, 4, 2], [0x10, 4, 3], [0x10, 4, 4]])
        #expect(rig.job == Self.receipt + Self.firstFence)
        #expect(rig.reports == [.jobStarted("a")])
        rig.confirm(1)
        #expect(rig.outcomes == [.jobFinished("a", .printed)])
        #expect(rig.timers == [:])
    }

    @Test func `Fence ids rise from job to job and end at 9999`() {
        var rig = SessionRig(firstFence: 9_999)
        rig.handle(.linkOpened)
        rig.forget()
        rig.print("a")
        rig.confirm(9_999)
        rig.print("b")
        #expect(rig.job.suffix(4) == [0x30, 0x30, 0x30, 0x31])
        rig.confirm(1)
        #expect(rig.outcomes == [.jobFinished("a", .printed), .jobFinished("b", .printed)])
    }

    @Test(arguments: [
        (SessionRig.paperOut, PrintObstacle.paperOut), (SessionRig.coverOpen, .coverOpen),
        ([0x1A, 0x52, 0x1A, 0x12], .faults(.autocutter)), ([0x1A, 0x12, 0x12, 0x12], .offline),
    ])
    func `A printer that cannot print gets not one byte of the job`(answers: [UInt8], obstacle: PrintObstacle) {
        var rig = SessionRig.open()
        rig.answers = answers
        rig.print("a")
        #expect(rig.outcomes == [.jobFinished("a", .notPrinted(.obstacle(obstacle)))])
        #expect(rig.job == [])
    }

    @Test func `A silent printer gets not one byte of the job`() {
        var rig = SessionRig.open()
        rig.answers = nil
        rig.print("a")
        #expect(rig.timers == [.answer: 1_500])
        rig.fire(.answer)
        #expect(rig.outcomes == [.jobFinished("a", .notPrinted(.silent))])
        #expect(rig.session.state.isResponding == false)
        #expect(rig.job == [])
    }

    @Test func `Silence in the middle of the questions is silence too`() {
        var rig = SessionRig.open()
        rig.answers = nil
        rig.print("a")
        rig.receive([0x12])
        rig.receive([0x12])
        #expect(rig.sends == [[0x10, 4, 1], [0x10, 4, 2], [0x10, 4, 3]])
        rig.fire(.answer)
        #expect(rig.outcomes == [.jobFinished("a", .notPrinted(.silent))])
    }

    @Test func `After silence an answer counts only when it is quiet again`() {
        var rig = SessionRig.open()
        rig.answers = nil
        rig.print("a")
        rig.fire(.answer)
        rig.forget()
        rig.print("b")
        #expect(rig.sends == [[0x10, 4, 1]])
        // The late answer of the first job, then that of the second: cover open in neither.
        rig.receive([0x16])
        #expect(rig.timers == [.answer: 300])
        rig.receive([0x16])
        rig.answers = SessionRig.good
        rig.fire(.answer)
        #expect(rig.sends.prefix(5) == [[0x10, 4, 1], [0x10, 4, 1], [0x10, 4, 2], [0x10, 4, 3], [0x10, 4, 4]])
        #expect(rig.job == Self.receipt + [0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30, 0x30, 0x30, 0x30, 0x31])
    }

    @Test func `An answer that comes late in quiet times ends the mistrust`() {
        var rig = SessionRig.open()
        rig.answers = nil
        rig.handle(.order(.queryStatus))
        rig.fire(.answer)
        rig.receive([0x12])
        rig.answers = SessionRig.good
        rig.print("a")
        #expect(rig.job == Self.receipt + Self.firstFence)
    }

    @Test func `A printer that goes on being silent is not waited for longer`() {
        var rig = SessionRig.open()
        rig.answers = nil
        for id in ["a", "b"] {
            rig.print(id)
            rig.fire(.answer)
        }
        #expect(rig.outcomes == [.jobFinished("a", .notPrinted(.silent)), .jobFinished("b", .notPrinted(.silent))])
        #expect(rig.timers == [:])
    }

    @Test func `A fence with another id confirms nothing`() {
        var rig = SessionRig.open()
        rig.print("a")
        rig.confirm(2)
        rig.confirm(1_234)
        rig.receive([0x37, 0x22, 0x50, 0x30, 0x30, 0x31, 0x00])
        #expect(rig.outcomes == [])
        rig.confirm(1)
        #expect(rig.outcomes == [.jobFinished("a", .printed)])
        rig.confirm(1)
        #expect(rig.outcomes.count == 1)
    }

    @Test func `Without confirmation a healthy printer leaves the job unknown, and a late fence is told`() {
        var rig = SessionRig.open()
        rig.print("a")
        rig.forget()
        rig.fire(.job)
        #expect(rig.sends.allSatisfy(SessionRig.isQuestion))
        #expect(rig.outcomes == [.jobFinished("a", .unknown(.noConfirmation))])
        rig.confirm(1)
        #expect(rig.outcomes.last == .printedLate("a"))
        rig.confirm(1)
        #expect(rig.outcomes.count == 2)
    }

    @Test func `Without confirmation and without answers the job is unknown because of the silence`() {
        var rig = SessionRig.open()
        rig.print("a")
        rig.answers = nil
        rig.fire(.job)
        rig.fire(.answer)
        #expect(rig.outcomes == [.jobFinished("a", .unknown(.silent))])
        #expect(rig.timers == [:])
    }

    @Test func `A fence that comes while the printer is asked why still counts`() {
        var rig = SessionRig.open()
        rig.print("a")
        rig.answers = nil
        rig.fire(.job)
        rig.confirm(1)
        #expect(rig.outcomes == [.jobFinished("a", .printed)])
        #expect(rig.timers == [:])
    }

    @Test func `Paper out in the middle gives the operator time, and new paper ends the job well`() {
        var rig = SessionRig.open()
        rig.print("a")
        let before = rig.timers[.job] ?? 0
        rig.receive([0x18, 0, 0x0F, 0])
        #expect(rig.reports.last == .jobHeld("a", .paperOut))
        #expect(rig.timers[.job] == before + 60_000)
        rig.receive([0x10, 0, 0, 0])
        rig.confirm(1)
        #expect(rig.outcomes == [.jobFinished("a", .printed)])
    }

    @Test func `Paper that is not replaced leaves the job unknown, and what the printer prints later is told`() {
        var rig = SessionRig.open()
        rig.print("a")
        rig.receive([0x18, 0, 0x0F, 0])
        rig.answers = SessionRig.paperOut
        rig.fire(.job)
        #expect(rig.outcomes == [.jobFinished("a", .unknown(.obstacle(.paperOut)))])
        rig.confirm(1)
        #expect(rig.outcomes.last == .printedLate("a"))
    }

    @Test func `An obstacle found only by asking gives time once`() {
        var profile = PrinterProfile.epson80
        profile.status = .polled
        var rig = SessionRig.open(profile)
        rig.print("a")
        rig.answers = SessionRig.coverOpen
        rig.fire(.job)
        #expect(rig.outcomes == [])
        #expect((rig.timers[.job] ?? 0) > 60_000)
        rig.fire(.job)
        #expect(rig.outcomes == [.jobFinished("a", .unknown(.obstacle(.coverOpen)))])
    }

    @Test func `A second obstacle gets no second time`() {
        var rig = SessionRig.open()
        rig.print("a")
        rig.receive([0x18, 0, 0x0F, 0])
        rig.fire(.job)
        rig.forget()
        rig.print("b")
        rig.receive([0x38, 0, 0, 0, 0x10, 0, 0, 0])
        let armed = rig.timers[.job]
        rig.receive([0x18, 0, 0x0F, 0])
        #expect(rig.timers[.job] == armed)
    }

    @Test func `GS r behind the receipt confirms it`() {
        var rig = SessionRig.open(withPaperStatus)
        rig.print("a")
        #expect(rig.job == Self.receipt + [0x1D, 0x72, 0x01])
        rig.receive([0x03])
        #expect(rig.outcomes == [.jobFinished("a", .printed)])
        #expect(rig.session.state.paper == .nearEnd)
    }

    @Test func `A GS r answer that says no paper proves nothing`() {
        var rig = SessionRig.open(withPaperStatus)
        rig.print("a")
        rig.receive([0x0C])
        #expect(rig.outcomes == [.jobFinished("a", .unknown(.obstacle(.paperOut)))])
    }

    @Test func `A late GS r answer is not taken for that of the next job`() {
        var rig = SessionRig.open(withPaperStatus)
        rig.print("a")
        rig.answers = nil
        rig.fire(.job)
        rig.fire(.answer)
        #expect(rig.outcomes == [.jobFinished("a", .unknown(.silent))])
        rig.answers = SessionRig.good
        rig.print("b")
        rig.fire(.answer)
        rig.receive([0x00])
        #expect(rig.outcomes.last == .printedLate("a"))
        rig.receive([0x00])
        #expect(rig.outcomes.last == .jobFinished("b", .printed))
    }

    @Test func `A healthy printer that never answered GS r does not owe it for ever`() {
        var rig = SessionRig.open(withPaperStatus)
        rig.print("a")
        rig.fire(.job)
        #expect(rig.outcomes == [.jobFinished("a", .unknown(.noConfirmation))])
        rig.print("b")
        rig.receive([0x00])
        #expect(rig.outcomes.last == .jobFinished("b", .printed))
    }

    @Test func `A printer that cannot confirm leaves every job unknown`() {
        var profile = PrinterProfile.epson80
        profile.completion = .none
        var rig = SessionRig.open(profile)
        rig.print("a")
        #expect(rig.job == Self.receipt)
        #expect(rig.outcomes == [.jobFinished("a", .unknown(.printerCannotConfirm))])
        rig.takesBytes = false
        rig.answers = SessionRig.good
        rig.print("b")
        rig.answers = SessionRig.paperOut
        rig.handle(.written(12 + Self.receipt.count))
        #expect(rig.outcomes.last == .jobFinished("b", .unknown(.obstacle(.paperOut))))
        profile.status = .none
        rig = .open(profile)
        rig.print("c")
        #expect(rig.sent == Self.receipt)
        #expect(rig.outcomes == [.jobFinished("c", .unknown(.printerCannotConfirm))])
    }

    @Test func `Jobs run one after the other and orders behind a job wait`() {
        var rig = SessionRig.open()
        rig.print("a")
        rig.print("b")
        rig.handle(.order(.queryStatus))
        #expect(rig.job == Self.receipt + Self.firstFence)
        #expect(rig.sends.filter(SessionRig.isQuestion).count == 4)
        rig.confirm(1)
        #expect(rig.reports.contains(.jobStarted("b")))
        rig.confirm(2)
        #expect(
            rig.outcomes == [
                .jobFinished("a", .printed), .jobFinished("b", .printed), .queried(rig.session.state),
            ])
    }

    @Test func `The queue is bounded`() {
        var rig = SessionRig.open()
        for number in 0...PrinterSession.longestQueue { rig.print("\(number)") }
        #expect(rig.outcomes == [])
        rig.print("one too many")
        #expect(rig.outcomes == [.jobFinished("one too many", .notPrinted(.queueFull))])
    }

    @Test func `The time for a job follows from its size, the paper and the line`() {
        var rig = SessionRig.open(speed: .serial(baud: 9_600))
        rig.print("a", [UInt8](repeating: 0x41, count: 960 - 11))
        // 960 bytes take 1,000 ms at 9,600 baud, 100 mm take 666 ms at 150 mm/s; twice both and 8 s.
        #expect(rig.timers[.job] == 2 * (1_000 + 666) + 8_000)
        rig = .open()
        rig.print("a")
        #expect(rig.timers[.job] == 2 * 666 + 8_000)
    }

    @Test func `What holds a job up is told when it begins, changes and ends`() {
        var rig = SessionRig.open()
        rig.print("a")
        rig.receive([0x18, 0, 0x0F, 0])
        rig.receive([0x18, 0, 0x0F, 0])
        rig.receive([0x38, 0, 0x0F, 0])
        rig.receive([0x10, 0, 0, 0])
        rig.confirm(1)
        let held = rig.reports.filter { if case .state = $0 { false } else { true } }
        #expect(
            held == [
                .jobStarted("a"), .jobHeld("a", .paperOut), .jobHeld("a", .coverOpen), .jobHeld("a", nil),
                .jobFinished("a", .printed),
            ])
    }
}
