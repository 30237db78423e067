internal import Devices
internal import ESCPOS
internal import PayPoint
internal import Simulation

/// Which receipt printer stands on the counter, with a drawer on its connector.
struct PrinterPlan {
    let id: DeviceID
    let drawer: DeviceID
    let profile: PrinterProfile
    let settings: PrinterSettings

    init(number: Int, dice: Dice) {
        id = DeviceID(unchecked: "P\(number)")
        drawer = DeviceID(unchecked: "D\(number)")
        var settings = PrinterSettings()
        var profile: PrinterProfile
        if dice.oneIn(3) {
            profile = .generic80
            settings.answers = .clone
            settings.startsInDoubleByteMode = true
            settings.knifeDistance = 0
        } else {
            profile = .epson80
        }
        settings.speed = dice.within(80...250)
        profile.drawer = DrawerConfiguration(sensor: .openWhenHigh)
        self.profile = profile
        self.settings = settings
    }

    var address: PortAddress { .tcp(host: "\(id)", port: 9100) }

    var configuration: PrinterConfiguration {
        PrinterConfiguration(id: id, address: address, profile: profile, drawer: drawer)
    }

    var summary: String { "\(id): \(profile.name), \(settings.speed) mm/s" }
}
