/// A receipt printer with paper, knife, status and drawer as a pure machine: bytes in, bytes and paper out.
public struct SimulatedPrinter: SimulatedDevice {
    public enum Timer: Hashable, Sendable {
        /// The head has printed a row, or the knife has cut.
        case work
        /// Some more bytes have come over the serial line.
        case wire
    }

    public typealias Action = PrinterAction
    public typealias Output = PaperSheet
    public typealias Effect = DeviceEffect<Timer, PaperSheet>

    public let settings: PrinterSettings
    public internal(set) var conditions = PrinterConditions()
    public internal(set) var hasPower = true
    /// Times the drawer was kicked, opened or not.
    public internal(set) var kicks = 0
    var typesetter: Typesetter
    var reader = CommandReader()
    var scanner = RealTimeScanner()
    /// On the serial line, not here yet.
    var arriving: [UInt8] = []
    var seenPaper = PrinterConditions.Paper.present
    var automaticMask: UInt8
    var disabledRealTime: Set<UInt8> = []
    var isWorking = false
    var isLinked = false
    var isReadingStopped = false
    /// Rows until the paper is out; nil while there is enough.
    var rowsLeft: Int?

    public init(settings: PrinterSettings = PrinterSettings()) {
        self.settings = settings
        typesetter = Typesetter(settings)
        automaticMask = settings.automaticStatusAtPowerOn
    }

    /// What no printer could make sense of, oldest first.
    public var complaints: [String] { typesetter.complaints }
    /// Bytes that came and are not printed yet.
    public var heldBytes: Int { reader.count + arriving.count }
    /// Nothing is being printed or waits to be.
    public var isIdle: Bool { !isWorking && heldBytes == 0 }
    /// What is printed since the last cut, as it would look torn off now.
    public var uncut: PaperSheet {
        var roll = typesetter.roll
        return roll.tear()
    }

    public mutating func handle(_ event: DeviceEvent<Timer, PrinterAction>, at now: Int64) -> [Effect] {
        var effects: [Effect] = []
        let before = status
        switch event {
        case .linkOpened:
            isLinked = true
            if !hasPower { effects.append(.closeLink) }
        case .linkLost: isLinked = false
        case .received(let bytes): receive(bytes, &effects)
        case .timer(.work):
            isWorking = false
            work(&effects)
        case .timer(.wire): arrive(&effects)
        case .action(let action): act(action, &effects)
        }
        reportChange(since: before, &effects)
        return effects
    }

    var status: PrinterStatus {
        PrinterStatus(conditions: conditions, sense: settings.drawerSense, seenPaper: seenPaper)
    }

    mutating func answer(_ bytes: [UInt8], _ effects: inout [Effect]) {
        guard isLinked, hasPower, settings.answers != .silent else { return }
        guard !(settings.isMuteWithOpenCover && conditions.isCoverOpen) else { return }
        effects.append(.note(.sent(hex(bytes))))
        effects.append(.write(bytes))
    }

    private mutating func reportChange(since before: PrinterStatus, _ effects: inout [Effect]) {
        guard automaticMask != 0, status.differs(from: before, mask: automaticMask) else { return }
        answer(status.automatic, &effects)
    }
}
