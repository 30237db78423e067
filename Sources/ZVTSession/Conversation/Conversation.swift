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
    public let transport: ConversationTransport
    private var wire: Wire
    private var session: Session
    private var deadlines: [ConversationTimer: Int64] = [:]
    /// What carrying out one event's effects brings up; it waits until all of them are carried out.
    private var following: [SessionEvent] = []
    private var isCarryingOut = false

    public init(transport: ConversationTransport, profile: TerminalProfile) {
        self.transport = transport
        wire = Wire(transport)
        let repeats =
            switch transport {
            case .tcp: 0
            case .serial(let timing): timing.repeats * timing.t2Milliseconds
            }
        session = Session(profile: profile, repeatsMilliseconds: repeats)
    }

    public var state: SessionState { session.state }
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

    private mutating func resetWire(into effects: inout [ConversationEffect]) {
        wire = Wire(transport)
        for timer in ConversationTimer.all where deadlines[timer] != nil { disarm(timer, into: &effects) }
    }

    private mutating func arm(
        _ timer: ConversationTimer, _ milliseconds: Int, at now: Int64, into effects: inout [ConversationEffect]
    ) {
        deadlines[timer] = now + Int64(milliseconds)
        effects.append(.arm(timer, milliseconds: milliseconds))
    }

    private mutating func disarm(_ timer: ConversationTimer, into effects: inout [ConversationEffect]) {
        guard deadlines.removeValue(forKey: timer) != nil else { return }
        effects.append(.disarm(timer))
    }

    // MARK: Between the layers

    private mutating func run(_ event: SessionEvent, at now: Int64, into effects: inout [ConversationEffect]) {
        following.append(event)
        guard !isCarryingOut else { return }
        isCarryingOut = true
        while !following.isEmpty {
            for effect in session.handle(following.removeFirst(), at: now) {
                carryOut(effect, at: now, into: &effects)
            }
        }
        isCarryingOut = false
    }

    private mutating func carryOut(
        _ effect: SessionEffect, at now: Int64, into effects: inout [ConversationEffect]
    ) {
        switch effect {
        case .transmit(let apdu, let number): send(apdu, number, at: now, into: &effects)
        case .arm(let timer, let milliseconds): arm(.session(timer), milliseconds, at: now, into: &effects)
        case .disarm(let timer): disarm(.session(timer), into: &effects)
        case .report(let report): effects.append(.report(report))
        case .closeLink(let reason):
            resetWire(into: &effects)
            effects.append(.closeLink(reason))
        }
    }

    private mutating func send(
        _ apdu: APDU, _ number: Int, at now: Int64, into effects: inout [ConversationEffect]
    ) {
        switch wire {
        case .tcp:
            effects.append(.send(apdu.encoded))
            run(.left(number), at: now, into: &effects)
        case .serial(var link):
            let found = link.handle(.send(apdu.encoded), at: now)
            wire = .serial(link)
            run(found, at: now, into: &effects)
        }
    }

    private mutating func run(
        _ found: [StreamLink.Effect], at now: Int64, into effects: inout [ConversationEffect]
    ) {
        for effect in found {
            switch effect {
            case .deliver(let apdu): run(.message(apdu, mayBeRepeat: false), at: now, into: &effects)
            case .rejected(let rejection):
                effects.append(.report(.notice(.notZVT(rejection))))
                run(.broken(.notZVT(rejection)), at: now, into: &effects)
            }
        }
    }

    private mutating func run(
        _ found: [SerialLink.Effect], at now: Int64, into effects: inout [ConversationEffect]
    ) {
        for effect in found where session.state != .closing {
            switch effect {
            case .write(let bytes): effects.append(.send(bytes))
            case .deliver(let bytes, let mayBeRepeat):
                deliver(bytes, mayBeRepeat: mayBeRepeat, at: now, into: &effects)
            case .taken(let number):
                run(.left(number), at: now, into: &effects)
                run(.confirmed(number), at: now, into: &effects)
            case .rejected(let rejection): effects.append(.report(.notice(.lineNoise(rejection))))
            case .failed(let failure): fail(failure, at: now, into: &effects)
            case .arm(let timer, let milliseconds): arm(.line(timer), milliseconds, at: now, into: &effects)
            case .disarm(let timer): disarm(.line(timer), into: &effects)
            }
        }
    }

    private mutating func deliver(
        _ bytes: [UInt8], mayBeRepeat: Bool, at now: Int64, into effects: inout [ConversationEffect]
    ) {
        do {
            let apdu = try APDU(encoded: bytes)
            run(.message(apdu, mayBeRepeat: mayBeRepeat), at: now, into: &effects)
        } catch {
            effects.append(.report(.notice(.badBlock(error))))
        }
    }

    /// Damage on an idle line is worth a notice; in an order it means that the terminal has given up on a message.
    private mutating func fail(
        _ failure: SerialFailure, at now: Int64, into effects: inout [ConversationEffect]
    ) {
        effects.append(.report(.notice(.lineFailure(failure))))
        if case .damagedBlocks = failure, session.state.order == nil { return }
        run(.broken(.lineFailed(failure)), at: now, into: &effects)
    }
}
