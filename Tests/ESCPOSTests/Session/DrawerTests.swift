import ESCPOS
import Testing

@Suite struct DrawerTests {
    static let pulse: [UInt8] = [0x1B, 0x70, 0x00, 0x19, 0xFA]

    static let realTimePulse: [UInt8] = [0x10, 0x14, 0x01, 0x00, 0x01]

    private func rig(
        _ sensor: DrawerSensor, status: StatusChannel = .automatic, profile: PrinterProfile = .epson80
    ) -> SessionRig {
        var profile = profile
        profile.status = status
        profile.drawer = DrawerConfiguration(sensor: sensor)
        return .open(profile)
    }

    @Test func `A drawer seen closed, pulsed and seen open is verified`() {
        var rig = rig(.openWhenHigh)
        rig.handle(.order(.openDrawer(1)))
        #expect(rig.sends == [[0x10, 4, 1], [0x10, 4, 2], [0x10, 4, 3], [0x10, 4, 4], Self.pulse])
        #expect(rig.timers == [.drawer: 2_000, .drawerPoll: 200])
        rig.receive([0x14, 0, 0, 0])
        #expect(rig.outcomes == [.drawer(1, .openVerified)])
        #expect(rig.timers == [:])
    }

    @Test func `The sensor is also read by asking`() {
        var rig = rig(.openWhenHigh, status: .polled)
        rig.handle(.order(.openDrawer(1)))
        rig.fire(.drawerPoll)
        #expect(rig.sends.last == [0x10, 4, 1])
        #expect(rig.outcomes == [])
        #expect(rig.timers[.drawerPoll] == 200)
        rig.answers = [0x16, 0x12, 0x12, 0x12]
        rig.fire(.drawerPoll)
        #expect(rig.outcomes == [.drawer(1, .openVerified)])
    }

    @Test func `With the other polarity the same levels mean the opposite`() {
        var rig = rig(.openWhenLow)
        rig.answers = [0x16, 0x12, 0x12, 0x12]
        rig.handle(.order(.openDrawer(1)))
        #expect(rig.job == Self.pulse)
        rig.receive([0x10, 0, 0, 0])
        #expect(rig.outcomes == [.drawer(1, .openVerified)])
    }

    @Test(arguments: [(DrawerSensor.openWhenHigh, UInt8(0x16)), (.openWhenLow, 0x12)])
    func `A drawer that is open already is not pulsed`(sensor: DrawerSensor, answer: UInt8) {
        var rig = rig(sensor)
        rig.answers = [answer, 0x12, 0x12, 0x12]
        rig.handle(.order(.openDrawer(1)))
        #expect(rig.outcomes == [.drawer(1, .alreadyOpen)])
        #expect(rig.job == [])
    }

    /// The sensor may be read the wrong way round, which a trial is to find out.
    @Test(arguments: [DrawerSensor.openWhenHigh, .openWhenLow, .none])
    func `A trial pulses whatever the sensor says, and believes nothing of it`(sensor: DrawerSensor) {
        var rig = rig(sensor)
        rig.answers = [0x16, 0x12, 0x12, 0x12]
        rig.handle(.order(.tryDrawer(1)))
        #expect(rig.job == Self.pulse)
        #expect(rig.outcomes == [.drawer(1, .kickSentUnverified)])
        #expect(rig.timers == [:])
    }

    @Test func `A trial sends nothing to a printer that cannot open drawers now`() {
        var rig = rig(.openWhenHigh)
        rig.answers = [0x1A, 0x16, 0x12, 0x12]
        rig.handle(.order(.tryDrawer(1)))
        #expect(rig.outcomes == [.drawer(1, .notSent(.obstacle(.coverOpen)))])
        #expect(rig.job == [])
        rig.handle(.linkLost)
        rig.handle(.order(.tryDrawer(2)))
        #expect(rig.outcomes.last == .drawer(2, .notSent(.linkDown)))
    }

    @Test func `A drawer whose sensor stays closed failed to open`() {
        var rig = rig(.openWhenHigh)
        rig.handle(.order(.openDrawer(1)))
        rig.fire(.drawerPoll)
        rig.fire(.drawer)
        #expect(rig.outcomes == [.drawer(1, .failedToOpen)])
        #expect(rig.timers == [:])
    }

    @Test func `A sensor that cannot be read after the pulse verifies nothing`() {
        var rig = rig(.openWhenHigh)
        rig.handle(.order(.openDrawer(1)))
        rig.answers = nil
        rig.fire(.drawerPoll)
        rig.fire(.drawer)
        #expect(rig.outcomes == [.drawer(1, .kickSentUnverified)])
    }

    @Test func `Without a sensor the kick is sent, whatever the level, and nothing is claimed`() {
        for answer: UInt8 in [0x12, 0x16] {
            var rig = rig(.none)
            rig.answers = [answer, 0x12, 0x12, 0x12]
            rig.handle(.order(.openDrawer(1)))
            #expect(rig.job == Self.pulse)
            #expect(rig.outcomes == [.drawer(1, .kickSentUnverified)])
            #expect(rig.timers == [:])
        }
    }

    @Test func `On a unidirectional link the kick is sent unasked`() {
        var rig = rig(.openWhenHigh, status: .none)
        rig.handle(.order(.openDrawer(1)))
        #expect(rig.sent == Self.pulse)
        #expect(rig.outcomes == [.drawer(1, .kickSentUnverified)])
    }

    @Test(arguments: [(SessionRig.paperOut, PrintObstacle.paperOut), (SessionRig.coverOpen, .coverOpen)])
    func `An offline printer gets no pulse that would open the drawer later`(answers: [UInt8], obstacle: PrintObstacle)
    {
        var rig = rig(.openWhenHigh, profile: .generic80)
        rig.answers = answers
        rig.handle(.order(.openDrawer(1)))
        #expect(rig.outcomes == [.drawer(1, .notSent(.obstacle(obstacle)))])
        #expect(rig.job == [])
    }

    @Test(arguments: [SessionRig.paperOut, SessionRig.coverOpen, [0x1A, 0x12, 0x12, 0x12]])
    func `An offline printer with a real-time pulse opens the drawer at once`(answers: [UInt8]) {
        var rig = rig(.openWhenHigh)
        rig.answers = answers
        rig.handle(.order(.openDrawer(1)))
        #expect(rig.job == Self.realTimePulse)
        rig.answers = [0x1E] + answers.dropFirst()
        rig.fire(.drawerPoll)
        #expect(rig.outcomes == [.drawer(1, .openVerified)])
    }

    @Test func `A printer with an error gets no real-time pulse, which it may ignore`() {
        var rig = rig(.openWhenHigh)
        rig.answers = [0x1A, 0x52, 0x1A, 0x12]
        rig.handle(.order(.openDrawer(1)))
        #expect(rig.outcomes == [.drawer(1, .notSent(.obstacle(.faults(.autocutter))))])
        #expect(rig.job == [])
    }

    @Test func `An open drawer is known to be open also while the printer is offline`() {
        var rig = rig(.openWhenHigh, profile: .generic80)
        rig.answers = [0x1E, 0x32, 0x12, 0x7E]
        rig.handle(.order(.openDrawer(1)))
        #expect(rig.outcomes == [.drawer(1, .alreadyOpen)])
    }

    @Test(arguments: [true, false])
    func `A job that waits for paper does not keep the drawer shut`(orderedBefore: Bool) {
        var rig = rig(.openWhenHigh)
        rig.print("a")
        let job = rig.job
        if orderedBefore { rig.handle(.order(.openDrawer(1))) }
        rig.receive([0x18, 0, 0x0F, 0])
        if !orderedBefore { rig.handle(.order(.openDrawer(1))) }
        #expect(rig.job == job + Self.realTimePulse)
        #expect(rig.outcomes == [])
        rig.receive([0x14, 0, 0, 0])
        #expect(rig.timers.keys.sorted { "\($0)" < "\($1)" } == [.job])
        rig.confirm(1)
        #expect(rig.outcomes == [.drawer(1, .openVerified), .jobFinished("a", .printed)])
    }

    /// A rig with a job that waits for paper and a drawer that was pulsed meanwhile.
    private func pulsedBesideJob(_ sensor: DrawerSensor = .openWhenHigh) -> SessionRig {
        var rig = rig(sensor)
        rig.print("a")
        rig.receive([0x18, 0, 0x0F, 0])
        rig.answers = SessionRig.paperOut
        rig.handle(.order(.openDrawer(1)))
        return rig
    }

    @Test func `A drawer pulsed beside a job is asked for too, and what does not open is told`() {
        var rig = pulsedBesideJob()
        rig.fire(.drawerPoll)
        #expect(rig.sends.last == [0x10, 4, 1])
        rig.fire(.drawer)
        #expect(rig.outcomes == [.drawer(1, .failedToOpen)])
        #expect(rig.timers.keys.contains(.job))
        rig.confirm(1)
        #expect(rig.outcomes == [.drawer(1, .failedToOpen), .jobFinished("a", .printed)])
    }

    @Test func `A drawer without sensor is pulsed beside a job, and nothing is claimed`() {
        let rig = pulsedBesideJob(.none)
        #expect(rig.outcomes == [.drawer(1, .kickSentUnverified)])
        #expect(rig.timers.keys.sorted { "\($0)" < "\($1)" } == [.job])
    }

    @Test func `A job that ends before the drawer opens leaves the drawer waited for, and the next job behind it`() {
        var rig = pulsedBesideJob()
        rig.confirm(1)
        rig.answers = SessionRig.good
        rig.print("b")
        #expect(rig.outcomes == [.jobFinished("a", .printed)])
        rig.receive([0x14, 0, 0, 0])
        rig.confirm(2)
        #expect(
            rig.outcomes == [.jobFinished("a", .printed), .drawer(1, .openVerified), .jobFinished("b", .printed)])
    }

    @Test func `A second order beside a job finds the drawer open`() {
        var rig = pulsedBesideJob()
        let job = rig.job
        rig.handle(.order(.openDrawer(2)))
        rig.receive([0x1C, 0, 0x0F, 0])
        #expect(rig.outcomes == [.drawer(1, .openVerified), .drawer(2, .alreadyOpen)])
        #expect(rig.job == job)
    }

    @Test func `A printer that does not read beside a job gets no pulse`() {
        var rig = rig(.openWhenHigh)
        rig.print("a")
        let job = rig.job
        rig.receive([0x18, 0, 0x0F, 0])
        // The link has taken everything, and the printer nothing.
        rig.answers = nil
        rig.handle(.order(.openDrawer(1)))
        #expect(rig.sends.last == [0x10, 4, 1])
        #expect(rig.timers[.drawer] == PrinterTimeouts.answerMilliseconds)
        rig.fire(.drawer)
        #expect(rig.outcomes == [.drawer(1, .notSent(.silent))])
        // It reads again: the answer is no longer one to the order.
        rig.receive([0x12])
        #expect(rig.job == job)
        rig.handle(.order(.openDrawer(2)))
        rig.receive([0x12])
        #expect(rig.job == job + Self.realTimePulse)
    }

    @Test func `An order whose question is under way when the job ends is carried out behind it`() {
        var rig = rig(.openWhenHigh)
        rig.print("a")
        let job = rig.job
        rig.receive([0x18, 0, 0x0F, 0])
        rig.answers = nil
        rig.handle(.order(.openDrawer(1)))
        rig.receive([0x10, 0, 0, 0])
        rig.answers = SessionRig.good
        rig.confirm(1)
        rig.receive([0x12])
        rig.fire(.answer)
        #expect(rig.job == job + Self.pulse)
        rig.receive([0x14, 0, 0, 0])
        #expect(rig.outcomes == [.jobFinished("a", .printed), .drawer(1, .openVerified)])
    }

    @Test func `A pulse beside a job that the link does not take is thrown away with it`() {
        var rig = rig(.openWhenHigh)
        rig.print("a")
        rig.receive([0x18, 0, 0x0F, 0])
        rig.answers = nil
        rig.handle(.order(.openDrawer(1)))
        rig.takesBytes = false
        rig.receive([0x12])
        rig.fire(.drawer)
        #expect(rig.closedLinks == 1)
        #expect(rig.outcomes == [.jobFinished("a", .unknown(.linkLost)), .drawer(1, .kickSentUnverified)])
        #expect(rig.timers == [:])
    }

    @Test func `A drawer that waits behind a job is pulsed as soon as the job is found to wait for paper`() {
        var rig = rig(.openWhenHigh, status: .polled)
        rig.print("a")
        let job = rig.job
        rig.handle(.order(.openDrawer(1)))
        rig.answers = SessionRig.paperOut
        rig.fire(.job)
        #expect(rig.job == job + Self.realTimePulse)
        rig.answers = [0x1E, 0x32, 0x12, 0x7E]
        rig.fire(.drawerPoll)
        rig.confirm(1)
        #expect(rig.outcomes == [.drawer(1, .openVerified), .jobFinished("a", .printed)])
    }

    @Test func `An order that is refused is told apart from those that wait`() {
        var rig = rig(.openWhenHigh)
        rig.answers = nil
        for number in 1...10 { rig.handle(.order(.openDrawer(DrawerOrderID(rawValue: number)))) }
        #expect(rig.outcomes == [.drawer(10, .notSent(.queueFull))])
    }

    @Test func `A pulse is not mixed into a job that the link has not taken`() {
        var rig = rig(.openWhenHigh)
        rig.takesBytes = false
        rig.print("a")
        rig.handle(.written(12))
        rig.receive([0x18, 0, 0x0F, 0])
        let job = rig.job
        rig.handle(.order(.openDrawer(1)))
        #expect(rig.job == job)
    }

    @Test func `A silent printer gets no pulse`() {
        var rig = rig(.openWhenHigh)
        rig.answers = nil
        rig.handle(.order(.openDrawer(1)))
        rig.fire(.answer)
        #expect(rig.outcomes == [.drawer(1, .notSent(.silent))])
        #expect(rig.job == [])
    }

    @Test func `A printer without a configured drawer is never pulsed`() {
        var rig = SessionRig.open()
        rig.handle(.order(.openDrawer(1)))
        #expect(rig.outcomes == [.drawer(1, .notSent(.notConfigured))])
        #expect(rig.sends == [])
    }

    @Test func `Of a pulse on a link that is lost nobody knows whether it arrived`() {
        for taken in [12, 17] {
            var rig = rig(.openWhenHigh)
            rig.takesBytes = false
            rig.handle(.order(.openDrawer(1)))
            rig.handle(.written(taken))
            rig.handle(.linkLost)
            #expect(rig.outcomes == [.drawer(1, .kickSentUnverified)])
            #expect(rig.timers == [:])
        }
    }

    @Test func `A pulse the link does not take is thrown away, and may have arrived`() {
        var rig = rig(.openWhenHigh)
        rig.takesBytes = false
        rig.handle(.order(.openDrawer(1)))
        rig.fire(.drawer)
        #expect(rig.closedLinks == 1)
        #expect(rig.outcomes == [.drawer(1, .kickSentUnverified)])
    }

    @Test func `The time to open begins when the link has taken the pulse`() {
        var rig = rig(.openWhenHigh)
        rig.takesBytes = false
        rig.handle(.order(.openDrawer(1)))
        #expect(rig.timers == [.drawer: 2_000])
        // A status from before the pulse says nothing about it.
        rig.receive([0x10, 0, 0, 0])
        #expect(rig.timers == [.drawer: 2_000])
        rig.handle(.written(17))
        #expect(rig.timers == [.drawer: 2_000, .drawerPoll: 200])
    }

    @Test func `A job ordered meanwhile waits for the drawer`() {
        var rig = rig(.openWhenHigh)
        rig.handle(.order(.openDrawer(1)))
        rig.print("a")
        #expect(rig.job == Self.pulse)
        rig.receive([0x14, 0, 0, 0])
        rig.confirm(1)
        #expect(rig.outcomes == [.drawer(1, .openVerified), .jobFinished("a", .printed)])
    }
}
