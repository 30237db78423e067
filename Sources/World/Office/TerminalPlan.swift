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
    /// As it is when the office opens.
    let book: TerminalBook
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
        settings.abort =
            preset == .globalPayments
            ? .never : dice.pick([.untilCard, .untilCard, .untilCard, .never, .ignored, .goesOn])
        settings.statusEnquiry = dice.pick([.honest, .honest, .honest, .unknown, .alwaysReady])
        settings.background = dice.pick([.refuses, .refuses, .registers, .tells])
        if settings.statusEnquiry == .alwaysReady, settings.background == .tells, settings.unconfirmed == .keep {
            // A terminal that says it is at rest, names the payment before and then books the one it works on says what is not
            // so. Whoever is to ask for the last transaction once the terminal is at rest (zvt.md 4.5) cannot see through that.
            settings.background = .registers
        }
        settings.keepsSilentLink = !isSerial && dice.oneIn(3)
        settings.namesOwnReversals = dice.oneIn(4)
        settings.tellsReceiptNumbers = !dice.oneIn(6)
        settings.reportsOwnDayEnd = dice.oneIn(3)
        settings.knowsTLV = !dice.oneIn(5)
        settings.printsAfterCompletion = dice.oneIn(5)
        settings.reversesOnRefusedPrint = !dice.oneIn(4)
        settings.clockOffsetSeconds = SimulatedWallClock.deviceOffsetSeconds + dice.within(-90...90)
        if preset == .verifone, !isSerial { settings.idleCloseMilliseconds = dice.within(1000...4000) }
        settings.pace = Self.pace(dice)
        self.settings = settings
        book = TerminalBook(
            nextReceipt: dice.pick([1, 1, 9995]), nextTrace: dice.pick([1, 1, 999_995]),
            numbering: dice.pick(TerminalBook.Numbering.allCases))
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
            SimulatedTerminal(settings: settings, book: book),
            over: isSerial ? .serial(SerialTiming(baudRate: Self.baud)) : .stream)
    }

    var summary: String {
        let peculiarities = [
            "unconfirmed \(settings.unconfirmed)", "link loss \(settings.linkLoss)",
            "repeat receipt \(settings.repeatReceipt)", "abort \(settings.abort)",
            "status enquiry \(settings.statusEnquiry)", "in the background \(settings.background)",
            "TLV \(settings.knowsTLV)", "prints late \(settings.printsAfterCompletion)",
            "keeps a silent link \(settings.keepsSilentLink)", "names own reversals \(settings.namesOwnReversals)",
            "tells receipt numbers \(settings.tellsReceiptNumbers)", "numbers \(book.numbering)",
            "reports its own end-of-day \(settings.reportsOwnDayEnd)",
        ]
        return "\(id): \(preset.rawValue), \(isSerial ? "serial" : "TCP"), " + peculiarities.joined(separator: ", ")
    }
}
