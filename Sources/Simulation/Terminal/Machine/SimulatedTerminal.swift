internal import ZVT

/// A card terminal as a pure machine: ZVT messages, people and time come in, messages go out (PA00P015, terminal's side).
///
/// It keeps its own book, which the cash register never sees. Framing is `TerminalOnWire`'s business.
public struct SimulatedTerminal: Sendable {
    public let settings: TerminalSettings
    public internal(set) var book: TerminalBook
    /// What stands on its display.
    public internal(set) var display: [String] = []
    /// What it needs before it takes payments.
    public internal(set) var needs: Set<TerminalNeed> = []
    public internal(set) var isRegistered = false
    /// Orders of the cash register to move money that it has taken up so far, whatever became of them.
    public internal(set) var orders = 0

    /// How it takes what a technician wants.
    public internal(set) var upkeep = UpkeepManner.works

    var registration: TerminalRegistration
    var scenario: Scenario?
    var announcement: Announcement?
    var isLinked = false
    var power = Power.on
    var run: Run?
    /// The rest of an answer beside the run, whose link is lost.
    var aside: [Step] = []
    /// Milliseconds that this clock is ahead of the host's.
    var clockOffset: Int64
    /// 04 0F of the last payment, where that failed.
    var lastFailure: [UInt8]?
    var clockNow: Int64 = 0

    enum Power: Hashable, Sendable { case on, off, silent }

    public init(settings: TerminalSettings = TerminalSettings(), book: TerminalBook = TerminalBook()) {
        self.settings = settings
        self.book = book
        registration = TerminalRegistration(settings)
        clockOffset = Int64(settings.clockOffsetSeconds) * 1000
    }

    /// Which scenario the next payments follow; nil goes by the amount.
    public mutating func choose(_ scenario: Scenario?) { self.scenario = scenario }

    public var hasPower: Bool { power != .off }

    /// Takes part in nothing any more until somebody switches it off and on.
    public var isSilent: Bool { power == .silent }

    /// Carrying out a command.
    public var isBusy: Bool { run != nil }

    public mutating func handle(_ event: TerminalEvent, at now: Int64) -> [TerminalEffect] {
        clockNow = now
        var effects: [TerminalEffect] = []
        switch event {
        case .linkOpened: linkOpened(&effects)
        case .linkLost, .linkBroken: linkLost(isBroken: event == .linkBroken, &effects)
        case .received(let apdu, let mayBeRepeat): received(apdu, mayBeRepeat: mayBeRepeat, &effects)
        case .timer(.step): stepDue(&effects)
        case .timer(.answer): answerMissing(&effects)
        case .timer(.idle): idle(&effects)
        case .action(let action): act(action, &effects)
        }
        return effects
    }

    var time: CivilTime { CivilTime(localMilliseconds: clockNow + clockOffset) }
}
