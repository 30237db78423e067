import ESCPOS
import Testing

@Suite struct LinkTests {
    /// 5,000 bytes: five chunks.
    static let large = [UInt8](repeating: 0x41, count: 5_000)

    @Test func `Without a link every order fails at once`() {
        var rig = SessionRig()
        rig.print("a")
        rig.handle(.order(.queryStatus))
        rig.handle(.order(.openDrawer(1)))
        #expect(
            rig.outcomes == [
                .jobFinished("a", .notPrinted(.linkDown)), .queried(PrinterState()), .drawer(1, .notSent(.linkDown)),
            ])
        #expect(rig.sends == [])
    }

    @Test func `No more than two chunks are under way and the next goes out when one is taken`() {
        var rig = SessionRig.open()
        rig.takesBytes = false
        rig.print("a", Self.large)
        rig.handle(.written(12))
        let chunks = { (rig: SessionRig) in rig.sends.filter { !SessionRig.isQuestion($0) }.map(\.count) }
        #expect(chunks(rig) == [1_024, 1_024])
        rig.handle(.written(1_023))
        #expect(chunks(rig) == [1_024, 1_024, 1_024])
        rig.handle(.written(1_025))
        #expect(chunks(rig) == [1_024, 1_024, 1_024, 1_024])
        rig.handle(.written(2_048))
        #expect(chunks(rig).reduce(0, +) == Self.large.count + 11)
        #expect(rig.job == Self.large + PrintJobTests.firstFence)
    }

    @Test func `No question is mixed into the bytes of a job`() {
        var rig = SessionRig.open()
        rig.takesBytes = false
        rig.print("a", Self.large)
        rig.forget()
        rig.handle(.order(.queryStatus))
        rig.handle(.order(.openDrawer(1)))
        while rig.job.count < Self.large.count + 11 - 2_048 {
            rig.handle(.written(1_024))
            #expect(!rig.sends.contains(where: SessionRig.isQuestion))
        }
    }

    @Test
    func
        `A link lost before the questions are answered leaves nothing printed, one that was given bytes leaves it unknown`()
    {
        var rig = SessionRig.open()
        rig.answers = nil
        rig.print("a")
        rig.handle(.linkLost)
        #expect(rig.outcomes == [.jobFinished("a", .notPrinted(.linkDown))])
        #expect(rig.timers == [:])

        rig = .open()
        rig.takesBytes = false
        rig.print("b")
        rig.handle(.written(12))
        #expect(rig.reports.contains(.jobStarted("b")))
        rig.handle(.linkLost)
        // The link has not said that it took a byte, and may have.
        #expect(rig.outcomes == [.jobFinished("b", .unknown(.linkLost))])
        #expect(rig.timers == [:])
    }

    @Test func `A link lost after the first byte leaves the job unknown, never printed again`() {
        var rig = SessionRig.open()
        rig.takesBytes = false
        rig.print("a", Self.large)
        rig.handle(.written(12 + 1))
        rig.handle(.linkLost)
        #expect(rig.outcomes == [.jobFinished("a", .unknown(.linkLost))])
        rig.forget()
        rig.takesBytes = true
        rig.handle(.linkOpened)
        #expect(rig.job.count <= 3)
        #expect(rig.outcomes == [])
    }

    @Test func `A link lost while the fence is awaited leaves the job unknown, and the fence may still come`() {
        var rig = SessionRig.open()
        rig.print("a")
        rig.handle(.linkLost)
        #expect(rig.outcomes == [.jobFinished("a", .unknown(.linkLost))])
        rig.handle(.linkOpened)
        rig.confirm(1)
        #expect(rig.outcomes.last == .printedLate("a"))
    }

    @Test func `A link lost while the printer is asked why leaves the job unknown`() {
        var rig = SessionRig.open()
        rig.print("a")
        rig.answers = nil
        rig.fire(.job)
        rig.handle(.linkLost)
        #expect(rig.outcomes == [.jobFinished("a", .unknown(.linkLost))])
        #expect(rig.timers == [:])
    }

    @Test func `A link lost takes all waiting orders with it and forgets the state`() {
        var rig = SessionRig.open()
        rig.print("a")
        rig.print("b")
        rig.handle(.order(.openDrawer(1)))
        rig.handle(.linkLost)
        #expect(
            rig.outcomes == [
                .jobFinished("a", .unknown(.linkLost)), .jobFinished("b", .notPrinted(.linkDown)),
                .drawer(1, .notSent(.linkDown)),
            ])
        #expect(rig.session.state == PrinterState())
        rig.handle(.linkLost)
        #expect(rig.outcomes.count == 3)
    }

    @Test func `A link that takes nothing is closed and nothing of the job can follow`() {
        var rig = SessionRig.open()
        rig.takesBytes = false
        rig.print("a")
        rig.handle(.written(12))
        rig.fire(.job)
        #expect(rig.outcomes == [.jobFinished("a", .unknown(.linkStalled))])
        #expect(rig.closedLinks == 1)
        rig.handle(.linkLost)
        #expect(rig.outcomes.count == 1)
    }

    @Test func `A link that stops in the middle is closed and the job unknown`() {
        var rig = SessionRig.open()
        rig.takesBytes = false
        rig.print("a", Self.large)
        rig.handle(.written(12 + 1_500))
        rig.print("b")
        rig.fire(.job)
        #expect(
            rig.outcomes == [.jobFinished("a", .unknown(.linkStalled)), .jobFinished("b", .notPrinted(.linkDown))])
        #expect(rig.closedLinks == 1)
        #expect(rig.timers == [:])
    }

    @Test func `A link stopped by an obstacle is given time, then closed with the obstacle as reason`() {
        var rig = SessionRig.open()
        rig.takesBytes = false
        rig.print("a", Self.large)
        rig.handle(.written(12 + 1_500))
        rig.receive([0x18, 0, 0x0F, 0])
        #expect((rig.timers[.job] ?? 0) > 60_000)
        rig.fire(.job)
        #expect(rig.outcomes == [.jobFinished("a", .unknown(.obstacle(.paperOut)))])
        #expect(rig.closedLinks == 1)
    }

    @Test func `After a job cut off in the middle the printer is first fed what it may still swallow`() {
        var rig = SessionRig.open()
        rig.takesBytes = false
        let receipt = EncodedReceipt(bytes: Self.large, paperMillimetres: 10, longestCommand: 300)
        rig.handle(.order(.print(PrintJob(id: "a", receipt: receipt))))
        rig.handle(.written(12 + 100))
        rig.handle(.linkLost)
        rig.forget()
        rig.takesBytes = true
        rig.handle(.linkOpened)
        #expect(rig.job == [])
        rig.print("b")
        #expect(rig.job.prefix(300) == [UInt8](repeating: 0, count: 300)[...])
        #expect(rig.job.dropFirst(300).starts(with: PrintJobTests.receipt))
        rig.confirm(2)
        rig.forget()
        rig.print("c")
        #expect(rig.job.starts(with: PrintJobTests.receipt))
    }

    @Test func `A fence of GS r that never left is not waited for`() {
        var profile = PrinterProfile.epson80
        profile.completion = .paperStatus
        var rig = SessionRig.open(profile)
        rig.takesBytes = false
        rig.print("a")
        rig.handle(.written(12 + 4))
        rig.handle(.linkLost)
        rig.takesBytes = true
        rig.handle(.linkOpened)
        rig.forget()
        rig.print("b")
        rig.receive([0x00])
        #expect(rig.outcomes == [.jobFinished("b", .printed)])
    }

    @Test func `XOFF stops the job and XON resumes it`() {
        var rig = SessionRig.open()
        rig.takesBytes = false
        rig.print("a", Self.large)
        rig.receive([0x13])
        let stopped = rig.job.count
        rig.handle(.written(12 + 2_048))
        #expect(rig.job.count == stopped)
        rig.receive([0x11])
        #expect(rig.job.count == stopped + 2_048)
    }

    @Test func `Bytes reported twice or too many never move a job on`() {
        var rig = SessionRig.open()
        rig.takesBytes = false
        rig.print("a", Self.large)
        rig.handle(.written(1_000_000))
        rig.handle(.written(-5))
        #expect(rig.job.count == 4_096)
    }

    @Test func `A blocked link is not filled with questions`() {
        var rig = SessionRig.open()
        rig.takesBytes = false
        rig.answers = nil
        for _ in 0..<40 {
            rig.handle(.order(.queryStatus))
            rig.fire(.answer)
        }
        #expect(rig.sends.count == 20)
        #expect(rig.outcomes.count == 40)
        rig.handle(.written(60))
        rig.handle(.order(.queryStatus))
        #expect(rig.sends.count == 21)
    }

    @Test func `An unidirectional printer is never asked`() {
        var profile = PrinterProfile.epson80
        profile.status = .none
        profile.completion = .none
        var rig = SessionRig(profile)
        rig.handle(.linkOpened)
        rig.handle(.order(.queryStatus))
        #expect(rig.sends == [])
        #expect(rig.outcomes == [.queried(PrinterState())])
    }

    @Test func `Events that belong to nothing do nothing`() {
        var rig = SessionRig.open()
        for timer in PrinterTimer.allCases { rig.handle(.timer(timer)) }
        rig.handle(.written(5))
        rig.receive([0x00, 0xFF, 0x12])
        rig.confirm(77)
        #expect(rig.sends == [])
        #expect(rig.outcomes == [])
        rig.handle(.linkLost)
        rig.forget()
        rig.receive([0x10, 0, 0, 0])
        #expect(rig.reports == [])
    }

    @Test func `No sequence of events traps, reports a job twice or sends two jobs at once`() {
        for seed in 0..<300 { Self.runRandomSession(seed: UInt64(seed)) }
    }

    private static func runRandomSession(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var profile = PrinterProfile.epson80
        profile.completion = [.processID, .paperStatus, .none].randomElement(using: &random) ?? .none
        profile.status = [.automatic, .polled].randomElement(using: &random) ?? .automatic
        profile.drawer = DrawerConfiguration(sensor: [.openWhenHigh, .none].randomElement(using: &random) ?? .none)
        var rig = SessionRig(profile)
        var ordered = 0
        for _ in 0..<200 {
            switch Int.random(in: 0..<12, using: &random) {
            case 0: rig.handle(.linkOpened)
            case 1: if Int.random(in: 0..<4, using: &random) == 0 { rig.handle(.linkLost) }
            case 2, 3:
                ordered += 1
                rig.print("\(ordered)", Array(Self.large.prefix(Int.random(in: 1...5_000, using: &random))))
            case 4: rig.handle(.order(.openDrawer(1)))
            case 5: rig.receive(random.bytes(Int.random(in: 1...6, using: &random)))
            case 6: rig.confirm(Int.random(in: 1...max(ordered, 1), using: &random))
            case 7:
                rig.receive(
                    [[0x00], [0x10, 0, 0, 0], [0x18, 0, 0x0F, 0], [0x14, 0, 0, 0]].randomElement(using: &random) ?? [])
            case 8: rig.takesBytes.toggle()
            case 9: rig.answers = [nil, SessionRig.good, SessionRig.paperOut].randomElement(using: &random) ?? nil
            case 10: rig.handle(.written(Int.random(in: 1...3_000, using: &random)))
            default: if let timer = rig.timers.keys.min(by: { "\($0)" < "\($1)" }) { rig.fire(timer) }
            }
        }
        rig.handle(.linkLost)
        let finished = rig.reports.compactMap { if case .jobFinished(let id, _) = $0 { id.rawValue } else { nil } }
        #expect(Set(finished).count == finished.count, "seed \(seed)")
        #expect(finished.count == ordered, "seed \(seed)")
        var running: JobID?
        for report in rig.reports {
            if case .jobStarted(let id) = report {
                #expect(running == nil, "seed \(seed)")
                running = id
            }
            if case .jobFinished(let id, _) = report, id == running { running = nil }
        }
    }
}
