import Simulation

/// A printer that can be stopped where a receipt is on the paper and its confirmation has not left yet, however fast the
/// computer is.
struct HesitantPrinter: SimulatedDevice {
    enum Action: Sendable {
        case person(PrinterAction)
        /// Stops in front of its next confirmation.
        case hesitate
        case goOn
    }

    typealias Timer = SimulatedPrinter.Timer
    typealias Output = SimulatedPrinter.Output

    private(set) var printer: SimulatedPrinter
    private var hesitates = false
    /// What would make it confirm.
    private var postponed: DeviceEvent<Timer, PrinterAction>?

    init(_ printer: SimulatedPrinter) {
        self.printer = printer
    }

    /// All lines of the receipt are on the paper, and it does not say so.
    var owesConfirmation: Bool { postponed != nil }

    mutating func handle(_ event: DeviceEvent<Timer, Action>, at now: Int64) -> [SimulatedPrinter.Effect] {
        switch event {
        case .linkOpened: return printer.handle(.linkOpened, at: now)
        case .linkLost: return printer.handle(.linkLost, at: now)
        case .received(let bytes): return carryOut(.received(bytes), at: now)
        case .timer(let timer): return carryOut(.timer(timer), at: now)
        case .action(.person(let action)):
            if case .power(false) = action { postponed = nil }
            return printer.handle(.action(action), at: now)
        case .action(.hesitate):
            hesitates = true
            return []
        case .action(.goOn):
            hesitates = false
            defer { postponed = nil }
            return postponed.map { printer.handle($0, at: now) } ?? []
        }
    }

    private mutating func carryOut(_ event: DeviceEvent<Timer, PrinterAction>, at now: Int64) -> [SimulatedPrinter
        .Effect]
    {
        var next = printer
        let effects = next.handle(event, at: now)
        if hesitates, postponed == nil, effects.contains(where: \.isConfirmation) {
            postponed = event
            return []
        }
        printer = next
        return effects
    }
}

extension DeviceEffect {
    /// The answer to GS ( H, or to GS r: other than that to DLE EOT it has bits 1 and 4 clear.
    fileprivate var isConfirmation: Bool {
        guard case .write(let bytes) = self else { return false }
        return bytes.starts(with: [0x37, 0x22]) || bytes.count == 1 && bytes[0] & 0x12 == 0
    }
}
