/// What is known of a printer, merged from everything it said. A value is `nil` until the printer has told it.
public struct PrinterState: Sendable, Hashable {
    /// Whether the printer answered the last question; `nil` before the first and without a back channel.
    public var isResponding: Bool?
    public var isOnline: Bool?
    public var isCoverOpen: Bool?
    /// With the cover open many printers keep the level of before.
    public var paper: PaperLevel?
    public var faults: PrinterFault = []
    public var drawerLevel: SenseLevel?

    public init() {}

    /// What keeps the printer from printing, the first cause an operator would look for; `nil` when nothing is known to.
    public var obstacle: PrintObstacle? {
        if isCoverOpen == true { return .coverOpen }
        if paper == .out { return .paperOut }
        guard isOnline != true else {
            // Every fault takes the printer offline. A fault bit of a printer that is online is one the model leaves
            // undefined (TM-T20III: byte 2, bits 0 to 2).
            return nil
        }
        if !faults.isEmpty { return .faults(faults) }
        return isOnline == false ? .offline : nil
    }

    /// Takes in what the printer said.
    public mutating func apply(_ signal: PrinterSignal) {
        switch signal {
        case .automaticStatus(let status):
            isResponding = true
            isOnline = status.isOnline
            isCoverOpen = status.isCoverOpen
            paper = status.paper
            faults = status.faults
            drawerLevel = status.drawerLevel
        case .realTimeStatus(let status):
            isResponding = true
            apply(status)
        case .queuedStatus(.paper(let level)):
            isResponding = true
            paper = level
        case .queuedStatus(.drawer(let level)):
            isResponding = true
            drawerLevel = level
        case .fence, .block, .lateRealTimeStatus:
            isResponding = true
        case .stopSending, .resumeSending, .stray:
            break
        }
    }

    private mutating func apply(_ status: RealTimeStatus) {
        switch status {
        case .printer(let drawerLevel, let isOnline, _):
            self.drawerLevel = drawerLevel
            self.isOnline = isOnline
        case .offlineCause(let isCoverOpen, _, let isStoppedByPaperEnd, _):
            self.isCoverOpen = isCoverOpen
            if isStoppedByPaperEnd { paper = .out }
        case .errorCause(let faults):
            self.faults = faults
        case .paper(let level):
            paper = level
        }
    }
}
