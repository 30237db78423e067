public import ZVT

/// The whole conversation with one terminal: framing and session together, as a pure machine.
///
/// Events go in with the time in milliseconds of any clock that never goes back; effects come out and must be carried out in
/// their order. There is no I/O, no clock and no randomness in it, so the same events always give the same effects and every
/// recorded conversation can be replayed.
///
/// ```swift
/// var conversation = Conversation(transport: .tcp, profile: TerminalProfile(.generic))
/// perform(conversation.handle(.linkOpened(afterUncertainty: false), at: now()))
/// perform(conversation.handle(.order(.register), at: now()))
/// // … received(bytes), timer(t), stored(id) as they come
/// ```
///
/// The commit rule: a 04 0F is reported as `holdResult`, and its 80 00 00 leaves only with the effects of `stored`.
public struct Conversation: Sendable {
    var wire: Wire
    var session: Session
    var deadlines: [ConversationTimer: Int64] = [:]
    /// What carrying out one event's effects brings up; it waits until all of them are carried out.
    var following: [SessionEvent] = []
    var isCarryingOut = false
    /// For a record; nil where nobody keeps one.
    private(set) var steps: [SessionStep]?

    public init(transport: ConversationTransport, profile: TerminalProfile) {
        wire = Wire(transport)
        session = Session(transport: transport, profile: profile)
    }

    /// Notes what the session is told and does from now on, until ``takeSteps()`` is asked for it.
    public mutating func observe() { steps = [] }

    /// What the session was told and did since the last time, where it is observed. Holds whole messages: mask them before
    /// they go anywhere (``APDU/masked``).
    public mutating func takeSteps() -> [SessionStep] {
        guard let taken = steps else { return [] }
        steps = []
        return taken
    }

    /// Tells the session and notes it.
    mutating func tell(_ event: SessionEvent, at now: Int64) -> [SessionEffect] {
        let start = steps == nil ? nil : session.start
        let effects = session.handle(event, at: now)
        if let start {
            steps?.append(
                SessionStep(
                    start: start, event: event, effects: effects, milliseconds: now, endsAtRest: session.isAtRest))
        }
        return effects
    }

    public var state: SessionState { session.state }
    public var transport: ConversationTransport { session.transport }
    public var profile: TerminalProfile { session.profile }
    /// What the terminal accepted at registration on this link.
    public var registeredConfiguration: Registration.Configuration? { session.registration }

    public mutating func handle(_ event: ConversationEvent, at now: Int64) -> [ConversationEffect] {
        var effects: [ConversationEffect] = []
        switch event {
        case .linkOpened(let uncertain):
            let isUncertain = if case .serial = transport { uncertain } else { false }
            resetWire(into: &effects)
            run(.linkOpened(uncertain: isUncertain), at: now, into: &effects)
        case .linkLost(let loss):
            resetWire(into: &effects)
            run(.linkLost(loss), at: now, into: &effects)
        case .received(let bytes): receive(bytes, at: now, into: &effects)
        case .timer(let timer):
            // One that fired while it was being disarmed or armed again.
            guard let deadline = deadlines[timer], now >= deadline else { break }
            deadlines[timer] = nil
            expired(timer, at: now, into: &effects)
        case .order(let order): run(.order(order), at: now, into: &effects)
        case .stored(let id): run(.stored(id), at: now, into: &effects)
        case .notStored(let id): run(.notStored(id), at: now, into: &effects)
        }
        return effects
    }

    private mutating func receive(_ bytes: [UInt8], at now: Int64, into effects: inout [ConversationEffect]) {
        switch session.state {
        case .detached, .closing: return
        case .quieting: run(.stirred, at: now, into: &effects)
        case .unregistered, .idle, .sent, .running, .settling, .holding:
            switch wire {
            case .tcp(var link):
                let wasReceiving = link.isReceiving
                let found = link.receive(bytes)
                wire = .tcp(link)
                watchFragment(wasReceiving, link.isReceiving, completed: !found.isEmpty, at: now, into: &effects)
                run(found, at: now, into: &effects)
            case .serial(var link):
                let found = link.handle(.received(bytes), at: now)
                wire = .serial(link)
                run(found, at: now, into: &effects)
            }
        }
    }

    private mutating func watchFragment(
        _ wasReceiving: Bool, _ isReceiving: Bool, completed: Bool, at now: Int64,
        into effects: inout [ConversationEffect]
    ) {
        if isReceiving {
            guard !wasReceiving || completed else { return }
            arm(.fragment, SessionLimits.fragmentMilliseconds, at: now, into: &effects)
        } else if wasReceiving {
            disarm(.fragment, into: &effects)
        }
    }

    private mutating func expired(
        _ timer: ConversationTimer, at now: Int64, into effects: inout [ConversationEffect]
    ) {
        switch timer {
        case .session(let timer): run(.timer(timer), at: now, into: &effects)
        case .fragment: run(.broken(.incompleteMessage), at: now, into: &effects)
        case .line(let timer):
            guard case .serial(var link) = wire else { return }
            let found = link.handle(.timer(timer), at: now)
            wire = .serial(link)
            run(found, at: now, into: &effects)
        }
    }

    mutating func resetWire(into effects: inout [ConversationEffect]) {
        wire = Wire(transport)
        for timer in ConversationTimer.all where deadlines[timer] != nil { disarm(timer, into: &effects) }
    }

    mutating func arm(
        _ timer: ConversationTimer, _ milliseconds: Int, at now: Int64, into effects: inout [ConversationEffect]
    ) {
        deadlines[timer] = now + Int64(milliseconds)
        effects.append(.arm(timer, milliseconds: milliseconds))
    }

    mutating func disarm(_ timer: ConversationTimer, into effects: inout [ConversationEffect]) {
        guard deadlines.removeValue(forKey: timer) != nil else { return }
        effects.append(.disarm(timer))
    }
}
