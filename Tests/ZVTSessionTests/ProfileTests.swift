import Testing
import ZVT
import ZVTSession

@Suite struct ProfileTests {
    static func first(_ profile: TerminalProfile, _ order: Order) -> [UInt8]? {
        var bench = Bench(profile)
        bench.feed(.linkOpened(afterUncertainty: false))
        bench.feed(.order(.register))
        bench.receive("80 00 00 06 0F 00")
        if order != .register {
            bench.forget()
            bench.feed(.order(order))
        }
        return bench.sentBytes.first
    }

    @Test func `the generic registration offers print blocks, print lines, statuses and the clock`() {
        #expect(
            Self.first(TerminalProfile(.generic), .register)
                == octets("06 00 1A 00 00 00 BE 09 78 06 12 26 10 0A 02 06 D3 0A 02 06 D1 0A 02 04 FF 0A 02 04 01"))
    }

    @Test func `every offer has its tag`() {
        var profile = TerminalProfile.bench
        profile.printerWidth = 42
        profile.maximumAPDUBytes = 0x0400
        profile.offeredCharsets = [.utf8, .latin1]
        #expect(
            Self.first(profile, .register)
                == octets(
                    "06 00 1F 12 34 56 3E 09 78 03 03 06 15"
                        + "12 01 42 1A 02 04 00 26 04 0A 02 06 D3 27 06 14 01 FE 14 01 01"))
    }

    @Test func `payments name what the profile wants named`() {
        #expect(
            Self.first(TerminalProfile(.generic), .payment) == octets("06 01 0C 04 00 00 00 00 50 50 49 09 78 19 40"))
        #expect(Self.first(TerminalProfile(.ccv), .payment) == octets("06 01 0C 04 00 00 00 00 50 50 49 09 78 19 44"))
        #expect(Self.first(TerminalProfile(.cardComplete), .payment) == octets("06 01 07 04 00 00 00 00 50 50"))
    }

    @Test func `presets carry what is known of their terminals`() {
        #expect(TerminalProfile(.ccv).queriesReservations)
        #expect(TerminalProfile(.ccv).statusPollSeconds == 3)
        #expect(TerminalProfile(.cardComplete).charset == .latin1)
        #expect(!TerminalProfile(.globalPayments).supportsAbort)
        #expect(TerminalProfile(.verifone).idleCloseExpected)
    }

    @Test(arguments: TerminalProfile.Preset.allCases)
    func `every preset locks the keypad first and leaves it alone last`(_ preset: TerminalProfile.Preset) {
        let ladder = TerminalProfile(preset).registrationLadder
        #expect(ladder.first?.configuration.isSuperset(of: [.controlsPayment, .controlsAdministration]) == true)
        #expect(ladder.last?.configuration.rawValue == 0x8E)
        #expect(ladder.last?.tlv == nil)
        #expect(ladder.last?.service == nil)
        #expect(Set(ladder).count == ladder.count)
    }
}
