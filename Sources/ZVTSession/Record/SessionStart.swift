public import ZVT

/// How a session at rest stands: all that the way it goes on depends on, so that its record can begin here.
public struct SessionStart: Hashable, Sendable {
    public enum Rest: Hashable, Sendable {
        case detached
        case unregistered
        /// With what the terminal accepted at registration.
        case registered(Registration.Configuration)
        /// Not at rest: a record that begins here cannot be replayed.
        case underWay
    }

    /// The terminal's last command and our answer, as long as nothing shows that it has it.
    public struct Unconfirmed: Hashable, Sendable {
        public let command: APDU
        public let answer: APDU
        public let number: Int

        public init(command: APDU, answer: APDU, number: Int) {
            self.command = command
            self.answer = answer
            self.number = number
        }
    }

    public let rest: Rest
    /// Messages sent on this link.
    public let sendCount: Int
    public let holdCount: UInt64
    public let unconfirmed: Unconfirmed?

    public init(rest: Rest, sendCount: Int, holdCount: UInt64, unconfirmed: Unconfirmed?) {
        self.rest = rest
        self.sendCount = sendCount
        self.holdCount = holdCount
        self.unconfirmed = unconfirmed
    }
}

extension Session {
    /// Nothing is under way: no order, nothing held, no line of a receipt that goes on.
    var isAtRest: Bool {
        switch state {
        case .detached, .unregistered, .idle: gathered.isEmpty
        case .quieting, .sent, .running, .settling, .holding, .closing: false
        }
    }

    var start: SessionStart {
        let unconfirmed = answered.flatMap { answered in
            answered.isConfirmed
                ? nil
                : SessionStart.Unconfirmed(
                    command: answered.command, answer: answered.answer, number: answered.answerNumber)
        }
        return SessionStart(rest: resting, sendCount: sendCount, holdCount: holdCount, unconfirmed: unconfirmed)
    }

    private var resting: SessionStart.Rest {
        guard isAtRest else { return .underWay }
        guard state != .detached else { return .detached }
        return registration.map { .registered($0) } ?? .unregistered
    }

    /// A session that stands so.
    init(_ start: SessionStart, transport: ConversationTransport, profile: TerminalProfile) {
        self.init(transport: transport, profile: profile)
        switch start.rest {
        case .detached, .underWay: break
        case .unregistered: state = .unregistered
        case .registered(let configuration):
            registration = configuration
            state = .idle
        }
        sendCount = start.sendCount
        holdCount = start.holdCount
        answered = start.unconfirmed.map {
            AnsweredCommand(command: $0.command, answer: $0.answer, answerNumber: $0.number)
        }
    }
}
