import Simulation
import Testing

@Suite struct MerchantCommandTests {
    @Test func diagnosisSetsTheClockOfTheRegister() {
        var register = TestRegister.registered()
        let messages = register.converse("067000")
        #expect(messages.withoutStatus == ["800000", "040108AA2603050C143000", "060F00"])
    }

    @Test func initialisationMakesPaymentsPossible() {
        var register = TestRegister.registered()
        register.bench.act(.terminal(.need(.initialisation, true)))
        #expect(register.converse("050100") == ["800000", "060F0151"])
        #expect(register.converse(TestRegister.authorization(1000)).last == "061E0151")
        #expect(register.converse("0693 03 000000").last == "060F00")
        #expect(register.converse(TestRegister.authorization(1000)).last == "060F00")
    }

    @Test func statusEnquiryInItsForms() {
        var register = TestRegister.registered()
        #expect(register.converse("050100") == ["800000", "060F0100"])
        #expect(register.converse("0501 05 000000 0303") == ["800000", "060F0100"])
        let version = register.converse("0501 03 000000").last
        #expect(version == "060F0FF0F1F1" + hex("GER-SIM-1.0".utf8) + "00")
    }

    @Test func theClockCanBeSet() {
        var register = TestRegister.registered()
        #expect(register.converse("0691 0B 000000 AA280229 0C235958") == ["800000", "060F00"])
        // The diagnosis follows 2.5 s later, past midnight of a leap day.
        #expect(register.converse("067000").contains("040108AA2802290C235958"))
        #expect(register.converse("067000").contains("040108AA2803010C000000"))
        #expect(register.converse("0691 0B 000000 AA260230 0C000000") == ["849A00"])
    }

    @Test func textIsShown() {
        var register = TestRegister.registered()
        // F1 "Rathaus", F2 "M\u{FC}hldorf" in Latin-1.
        #expect(register.converse("06E0 15 F1F0F752617468617573 F2F0F84DFC686C646F7266") == ["800000"])
        #expect(register.bench.device.terminal.display == ["Rathaus", "Mühldorf"])
    }

    @Test func configurationIsPrinted() {
        var register = TestRegister.registered()
        #expect(register.converse("061A00").controls == ["8000", "06D3", "060F"])
    }

    @Test func resetRestarts() {
        var register = TestRegister.registered()
        #expect(register.converse("061800") == ["800000", "060F00"])
        #expect(register.bench.isClosed)
        #expect(!register.bench.device.terminal.isRegistered)
    }

    @Test func anAbortAtRestIsHarmless() {
        var register = TestRegister.registered()
        #expect(register.converse("06B000") == ["800000"])
    }

    @Test func anIdleConnectionIsClosedWhereTheTerminalDoesThat() {
        var settings = TerminalSettings()
        settings.idleCloseMilliseconds = 1500
        var register = TestRegister.registered(settings)
        register.bench.wait(1499)
        #expect(!register.bench.isClosed)
        register.bench.wait(1)
        #expect(register.bench.isClosed)
    }
}
