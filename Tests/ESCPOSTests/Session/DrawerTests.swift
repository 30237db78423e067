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
        rig.handle(.order(.openDrawer))
        #expect(rig.sends == [[0x10, 4, 1], [0x10, 4, 2], [0x10, 4, 3], [0x10, 4, 4], Self.pulse])
        #expect(rig.timers == [.drawer: 2_000, .drawerPoll: 200])
        rig.receive([0x14, 0, 0, 0])
        #expect(rig.outcomes == [.drawer(.openVerified)])
        #expect(rig.timers == [:])
    }

    @Test func `The sensor is also read by asking`() {
        var rig = rig(.openWhenHigh, status: .polled)
        rig.handle(.order(.openDrawer))
        rig.fire(.drawerPoll)
        #expect(rig.sends.last == [0x10, 4, 1])
        #expect(rig.outcomes == [])
        #expect(rig.timers[.drawerPoll] == 200)
        rig.answers = [0x16, 0x12, 0x12, 0x12]
        rig.fire(.drawerPoll)
        #expect(rig.outcomes == [.drawer(.openVerified)])
    }

    @Test func `With the other polarity the same levels mean the opposite`() {
        var rig = rig(.openWhenLow)
        rig.answers = [0x16, 0x12, 0x12, 0x12]
        rig.handle(.order(.openDrawer))
        #expect(rig.job == Self.pulse)
        rig.receive([0x10, 0, 0, 0])
        #expect(rig.outcomes == [.drawer(.openVerified)])
    }

    @Test(arguments: [(DrawerSensor.openWhenHigh, UInt8(0x16)), (.openWhenLow, 0x12)])
    func `A drawer that is open already is not pulsed`(sensor: DrawerSensor, answer: UInt8) {
        var rig = rig(sensor)
        rig.answers = [answer, 0x12, 0x12, 0x12]
        rig.handle(.order(.openDrawer))
        #expect(rig.outcomes == [.drawer(.alreadyOpen)])
        #expect(rig.job == [])
    }

    @Test func `A drawer whose sensor stays closed failed to open`() {
        var rig = rig(.openWhenHigh)
        rig.handle(.order(.openDrawer))
        rig.fire(.drawerPoll)
        rig.fire(.drawer)
        #expect(rig.outcomes == [.drawer(.failedToOpen)])
        #expect(rig.timers == [:])
    }

    @Test func `A sensor that cannot be read after the pulse verifies nothing`() {
        var rig = rig(.openWhenHigh)
        rig.handle(.order(.openDrawer))
        rig.answers = nil
        rig.fire(.drawerPoll)
        rig.fire(.drawer)
        #expect(rig.outcomes == [.drawer(.kickSentUnverified)])
    }

    @Test func `Without a sensor the kick is sent, whatever the level, and nothing is claimed`() {
        for answer: UInt8 in [0x12, 0x16] {
            var rig = rig(.none)
            rig.answers = [answer, 0x12, 0x12, 0x12]
            rig.handle(.order(.openDrawer))
            #expect(rig.job == Self.pulse)
            #expect(rig.outcomes == [.drawer(.kickSentUnverified)])
            #expect(rig.timers == [:])
        }
    }

    @Test func `On a unidirectional link the kick is sent unasked`() {
        var rig = rig(.openWhenHigh, status: .none)
        rig.handle(.order(.openDrawer))
        #expect(rig.sent == Self.pulse)
        #expect(rig.outcomes == [.drawer(.kickSentUnverified)])
    }

    @Test(arguments: [(SessionRig.paperOut, PrintObstacle.paperOut), (SessionRig.coverOpen, .coverOpen)])
    func `An offline printer gets no pulse that would open the drawer later`(answers: [UInt8], obstacle: PrintObstacle)
    {
        var rig = rig(.openWhenHigh, profile: .generic80)
        rig.answers = answers
        rig.handle(.order(.openDrawer))
        #expect(rig.outcomes == [.drawer(.notSent(.obstacle(obstacle)))])
        #expect(rig.job == [])
    }

    @Test(arguments: [SessionRig.paperOut, SessionRig.coverOpen, [0x1A, 0x12, 0x12, 0x12]])
    func `An offline printer with a real-time pulse opens the drawer at once`(answers: [UInt8]) {
        var rig = rig(.openWhenHigh)
        rig.answers = answers
        rig.handle(.order(.openDrawer))
        #expect(rig.job == Self.realTimePulse)
        rig.answers = [0x1E] + answers.dropFirst()
        rig.fire(.drawerPoll)
        #expect(rig.outcomes == [.drawer(.openVerified)])
    }

    @Test func `A printer with an error gets no real-time pulse, which it may ignore`() {
        var rig = rig(.openWhenHigh)
        rig.answers = [0x1A, 0x52, 0x1A, 0x12]
        rig.handle(.order(.openDrawer))
        #expect(rig.outcomes == [.drawer(.notSent(.obstacle(.faults(.autocutter))))])
        #expect(rig.job == [])
    }

    @Test func `An open drawer is known to be open also while the printer is offline`() {
        var rig = rig(.openWhenHigh, profile: .generic80)
        rig.answers = [0x1E, 0x32, 0x12, 0x7E]
        rig.handle(.order(.openDrawer))
        #expect(rig.outcomes == [.drawer(.alreadyOpen)])
    }

    @Test(arguments: [true, false])
    func `A job that waits for paper does not keep the drawer shut`(orderedBefore: Bool) {
        var rig = rig(.openWhenHigh)
        rig.print("a")
        let job = rig.job
        if orderedBefore { rig.handle(.order(.openDrawer)) }
        rig.receive([0x18, 0, 0x0F, 0])
        if !orderedBefore { rig.handle(.order(.openDrawer)) }
        #expect(rig.job == job + Self.realTimePulse)
        rig.receive([0x14, 0, 0, 0])
        rig.confirm(1)
        #expect(rig.outcomes == [.drawer(.kickSentUnverified), .jobFinished("a", .printed)])
    }

    @Test func `A pulse is not mixed into a job that the link has not taken`() {
        var rig = rig(.openWhenHigh)
        rig.takesBytes = false
        rig.print("a")
        rig.handle(.written(12))
        rig.receive([0x18, 0, 0x0F, 0])
        let job = rig.job
        rig.handle(.order(.openDrawer))
        #expect(rig.job == job)
    }

    @Test func `A silent printer gets no pulse`() {
        var rig = rig(.openWhenHigh)
        rig.answers = nil
        rig.handle(.order(.openDrawer))
        rig.fire(.answer)
        #expect(rig.outcomes == [.drawer(.notSent(.silent))])
        #expect(rig.job == [])
    }

    @Test func `A printer without a configured drawer is never pulsed`() {
        var rig = SessionRig.open()
        rig.handle(.order(.openDrawer))
        #expect(rig.outcomes == [.drawer(.notSent(.notConfigured))])
        #expect(rig.sends == [])
    }

    @Test func `Of a pulse on a link that is lost nobody knows whether it arrived`() {
        for taken in [12, 17] {
            var rig = rig(.openWhenHigh)
            rig.takesBytes = false
            rig.handle(.order(.openDrawer))
            rig.handle(.written(taken))
            rig.handle(.linkLost)
            #expect(rig.outcomes == [.drawer(.kickSentUnverified)])
            #expect(rig.timers == [:])
        }
    }

    @Test func `A pulse the link does not take is thrown away, and may have arrived`() {
        var rig = rig(.openWhenHigh)
        rig.takesBytes = false
        rig.handle(.order(.openDrawer))
        rig.fire(.drawer)
        #expect(rig.closedLinks == 1)
        #expect(rig.outcomes == [.drawer(.kickSentUnverified)])
    }

    @Test func `The time to open begins when the link has taken the pulse`() {
        var rig = rig(.openWhenHigh)
        rig.takesBytes = false
        rig.handle(.order(.openDrawer))
        #expect(rig.timers == [.drawer: 2_000])
        // A status from before the pulse says nothing about it.
        rig.receive([0x10, 0, 0, 0])
        #expect(rig.timers == [.drawer: 2_000])
        rig.handle(.written(17))
        #expect(rig.timers == [.drawer: 2_000, .drawerPoll: 200])
    }

    @Test func `A job ordered meanwhile waits for the drawer`() {
        var rig = rig(.openWhenHigh)
        rig.handle(.order(.openDrawer))
        rig.print("a")
        #expect(rig.job == Self.pulse)
        rig.receive([0x14, 0, 0, 0])
        rig.confirm(1)
        #expect(rig.outcomes == [.drawer(.openVerified), .jobFinished("a", .printed)])
    }
}
