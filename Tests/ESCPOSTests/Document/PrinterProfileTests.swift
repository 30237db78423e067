import ESCPOS
import Testing

@Suite struct PrinterProfileTests {
    @Test(arguments: PrinterProfile.presets) func `Every preset is usable and found by its name`(
        profile: PrinterProfile
    ) {
        #expect(profile.defects == [])
        #expect(PrinterProfile.named(profile.name.uppercased()) == profile)
        #expect(profile.drawer == nil)
    }

    @Test func `Names are unique and an unknown one gives nothing`() {
        #expect(Set(PrinterProfile.presets.map(\.name)).count == PrinterProfile.presets.count)
        #expect(PrinterProfile.named("epson") == nil)
    }

    @Test func `All defects of a profile are named at once`() {
        var profile = PrinterProfile.epson80
        profile.columns = 7
        profile.smallColumns = 256
        profile.dots = 10
        profile.dotsPerMillimetre = 0
        profile.millimetresPerSecond = 0
        profile.codePageNumbers = [:]
        #expect(
            profile.defects == [
                .columns(7), .smallColumns(256), .dots(10), .dotsPerMillimetre(0), .millimetresPerSecond(0),
                .codePageWithoutNumber(.cp858),
            ])
    }

    @Test func `A sensor's polarity is configuration and none is a state`() {
        #expect(DrawerSensor.openWhenHigh.isOpen(at: .high) == true)
        #expect(DrawerSensor.openWhenHigh.isOpen(at: .low) == false)
        #expect(DrawerSensor.openWhenLow.isOpen(at: .high) == false)
        #expect(DrawerSensor.openWhenLow.isOpen(at: .low) == true)
        #expect(DrawerSensor.none.isOpen(at: .high) == nil)
    }
}
