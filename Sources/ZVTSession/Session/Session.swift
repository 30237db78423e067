import ZVT

/// The ECR's side of a conversation, message by message (PA00P015 ch. 1 to 4). `Conversation` puts the framing under it.
///
/// Pure: time comes in as milliseconds of a clock that never goes back.
struct Session: Sendable {
    let profile: TerminalProfile
    let transport: ConversationTransport
    var state = SessionState.detached
    /// What the terminal accepted on this link; nil until it is registered.
    var registration: Registration.Configuration?
    var answered: AnsweredCommand?
    var gathered = GatheredLines()
    var lastEnd: (order: Order, time: Int64)?
    /// When the terminal's last message came.
    var lastMessage: Int64?
    var sendCount = 0
    var holdCount: UInt64 = 0
    var now: Int64 = 0
    private var effects: [SessionEffect] = []

    init(transport: ConversationTransport, profile: TerminalProfile) {
        self.transport = transport
        self.profile = profile
    }

    mutating func handle(_ event: SessionEvent, at now: Int64) -> [SessionEffect] {
        self.now = now
        switch event {
        case .linkOpened(let uncertain): open(uncertain: uncertain)
        case .linkLost(let loss): lose(loss)
        case .stirred: stir()
        case .message(let apdu, let mayBeRepeat): receive(apdu, mayBeRepeat: mayBeRepeat)
        case .left(let number): left(number)
        case .confirmed(let number): confirmed(number)
        case .timer(let timer): expired(timer)
        case .order(.abort): abortOrdered()
        case .order(let order): take(order)
        case .stored(let id): stored(id)
        case .notStored(let id): notStored(id)
        case .broken(let cause): breakOff(cause)
        }
        defer { effects = [] }
        return effects
    }

    /// `idle`, or `unregistered` as long as the terminal is.
    var rest: SessionState { registration == nil ? .unregistered : .idle }

    var hasLineAcknowledgement: Bool {
        switch transport {
        case .tcp: false
        case .serial: true
        }
    }

    var t3Milliseconds: Int {
        switch transport {
        case .tcp: SessionLimits.t3Milliseconds
        case .serial(let timing): SessionLimits.t3Milliseconds + timing.repeats * timing.t2Milliseconds
        }
    }

    mutating func emit(_ effect: SessionEffect) { effects.append(effect) }

    mutating func report(_ report: Report) { effects.append(.report(report)) }

    @discardableResult
    mutating func transmit(_ apdu: APDU) -> Int {
        sendCount += 1
        effects.append(.transmit(apdu, number: sendCount))
        return sendCount
    }

    @discardableResult
    mutating func answer(_ command: APDU, _ answer: APDU = .acknowledge) -> Int {
        let number = transmit(answer)
        answered = AnsweredCommand(command: command, answer: answer, answerNumber: number)
        return number
    }

    /// Changes the order in progress, wherever it stands.
    mutating func withOperation(_ change: (inout Operation) -> Void) {
        switch state {
        case .sent(var operation):
            change(&operation)
            state = .sent(operation)
        case .running(var operation):
            change(&operation)
            state = .running(operation)
        case .settling(var operation):
            change(&operation)
            state = .settling(operation)
        case .holding(let hold, .sent(var operation)):
            change(&operation)
            state = .holding(hold, then: .sent(operation))
        case .holding(let hold, .running(var operation)):
            change(&operation)
            state = .holding(hold, then: .running(operation))
        case .holding(let hold, .settling(var operation)):
            change(&operation)
            state = .holding(hold, then: .settling(operation))
        case .holding(_, .rest), .detached, .quieting, .unregistered, .idle, .closing: break
        }
    }
}
