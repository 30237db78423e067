internal import Devices
internal import PayPoint
internal import Simulation
internal import ZVT
internal import ZVTSession

/// Which card terminal stands on the counter, and how it is connected.
struct TerminalPlan {
    let id: DeviceID
    let profile: TerminalProfile
    let preset: TerminalProfile.Preset
    let settings: TerminalSettings
    let isSerial: Bool

    static let baud = 9600

    init(number: Int, dice: Dice) {
        id = DeviceID(unchecked: "T\(number)")
        isSerial = dice.oneIn(4)
        preset = dice.pick([.generic, .generic, .generic, .ccv, .cardComplete, .globalPayments, .verifone])
        profile = TerminalProfile(preset)
        var settings = TerminalSettings()
        settings.terminalID = "2900100\(number)"
        settings.unconfirmed = dice.pick(TerminalSettings.Unconfirmed.allCases)
        settings.linkLoss = dice.pick(TerminalSettings.LinkLoss.allCases)
        settings.repeatReceipt = dice.pick([.approved, .approved, .approved, .last, .last, .empty, .refused])
        settings.abort = preset == .globalPayments ? .never : dice.pick([.untilCard, .untilCard, .never, .ignored])
        settings.knowsTLV = !dice.oneIn(5)
        settings.printsAfterCompletion = dice.oneIn(5)
        settings.reversesOnRefusedPrint = !dice.oneIn(4)
        settings.clockOffsetSeconds = SimulatedWallClock.deviceOffsetSeconds + dice.within(-90...90)
        if preset == .verifone, !isSerial { settings.idleCloseMilliseconds = dice.within(1000...4000) }
        settings.pace = Self.pace(dice)
        self.settings = settings
    }

    private static func pace(_ dice: Dice) -> TerminalPace {
        var pace = TerminalPace()
        pace.cardMilliseconds = dice.within(300...6000)
        pace.pinMilliseconds = dice.within(1000...9000)
        pace.hostMilliseconds = dice.within(300...6000)
        pace.removeMilliseconds = dice.within(200...4000)
        pace.settleMilliseconds = dice.within(50...3000)
        pace.rebootMilliseconds = dice.within(5000...60_000)
        return pace
    }

    var configuration: TerminalConfiguration { TerminalConfiguration(id: id, address: address, profile: profile) }

    var address: PortAddress {
        isSerial
            ? .serial(path: "/dev/tty\(id)", SerialLine(baud: Self.baud, stopBits: 2))
            : .tcp(host: "\(id)", port: 20007)
    }

    var machine: TerminalOnWire {
        TerminalOnWire(
            SimulatedTerminal(settings: settings),
            over: isSerial ? .serial(SerialTiming(baudRate: Self.baud)) : .stream)
    }

    var summary: String {
        let line = isSerial ? "serial" : "TCP"
        return
            "\(id): \(preset.rawValue), \(line), unconfirmed \(settings.unconfirmed), link loss \(settings.linkLoss), "
            + "repeat receipt \(settings.repeatReceipt), abort \(settings.abort), TLV \(settings.knowsTLV), "
            + "prints late \(settings.printsAfterCompletion)"
    }
}
