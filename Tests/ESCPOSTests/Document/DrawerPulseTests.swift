import ESCPOS
import Testing

@Suite struct DrawerPulseTests {
    @Test func `The standard pulse is 50 ms on and 500 ms off on pin 2`() {
        let pulse = DrawerPulse.standard()
        #expect(pulse.pin == .two)
        #expect(pulse.onMilliseconds == 50)
        #expect(pulse.offMilliseconds == 500)
    }

    @Test func `A rest of exactly four times the pulse is allowed`() throws {
        let pulse = try DrawerPulse(pin: .five, onMilliseconds: 100, offMilliseconds: 400)
        #expect(pulse.offMilliseconds == 400)
    }

    @Test func `A rest shorter than four times the pulse is refused`() {
        #expect(throws: DrawerPulse.Defect.dutyTooHigh(onMilliseconds: 100, offMilliseconds: 398)) {
            try DrawerPulse(onMilliseconds: 100, offMilliseconds: 398)
        }
    }

    @Test(arguments: [0, 1, 3, 128, -2]) func `An on time that is no even number from 2 to 126 is refused`(time: Int) {
        #expect(throws: DrawerPulse.Defect.onTime(milliseconds: time)) {
            try DrawerPulse(onMilliseconds: time, offMilliseconds: 500)
        }
    }

    @Test(arguments: [0, 501, 512]) func `An off time that is no even number from 2 to 510 is refused`(time: Int) {
        #expect(throws: DrawerPulse.Defect.offTime(milliseconds: time)) {
            try DrawerPulse(onMilliseconds: 2, offMilliseconds: time)
        }
    }
}
