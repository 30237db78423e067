import Simulation
import Testing

/// What a technician has the terminal do, and what may come of it.
@Suite struct UpkeepTests {
    @Test(arguments: ["02", "03", "04"]) func deeperDiagnosesPrintAProtocol(_ kind: String) {
        var register = TestRegister.registered()
        let controls = register.converse("0670 05 06 03 1B 01 \(kind)").withoutStatus.controls
        #expect(controls == ["8000", "06D3", "0401", "060F"])
    }

    @Test(arguments: ["05", "09"]) func aKindItDoesNotKnowIsRefused(_ kind: String) {
        var register = TestRegister.registered()
        #expect(register.converse("0670 05 06 03 1B 01 \(kind)") == ["848300"])
    }

    @Test(
        arguments: [
            (.refused, ["848300"]), (.aborted, ["800000", "061E016C"]), (.silent, ["800000"]), (.hangUp, ["800000"]),
            (.reboot, ["800000"]),
        ] as [(UpkeepManner, [String])])
    func itMayNotDoIt(_ manner: UpkeepManner, _ messages: [String]) {
        var register = TestRegister.registered()
        register.bench.act(.terminal(.upkeep(manner)))
        #expect(register.converse("0693 03 000000").withoutStatus == messages)
        #expect(register.bench.isClosed == (manner == .hangUp || manner == .reboot))
    }

    @Test func itsHostMayRefuseAndItSaysSoInItsWords() {
        var register = TestRegister.registered()
        register.bench.act(.terminal(.upkeep(.hostRefuses)))
        let last = register.converse("067000").last
        // 06 1E A0, and behind it 1F17 with "Host lehnt ab".
        #expect(last == "061E13A006101F170D" + hex("Host lehnt ab".utf8))
    }

    @Test func aLockedOneRefusesToBeRegisteredUntilItHasWhatItNeeds() {
        var register = TestRegister()
        register.bench.act(.terminal(.upkeep(.locked)))
        register.bench.act(.terminal(.need(.initialisation, true)))
        #expect(register.converse(TestRegister.registration) == ["800000", "061E0151"])
        #expect(register.converse("061A00") == ["846B00"])
        #expect(register.converse("0693 03 000000").last == "060F00")
        #expect(register.converse(TestRegister.registration).last?.hasPrefix("060F") == true)
        #expect(register.converse(TestRegister.authorization(1000)).last == "060F00")
    }
}
