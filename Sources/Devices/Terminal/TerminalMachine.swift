internal import WireRecord
internal import ZVTSession

/// The terminal's conversation as the shell runs it.
struct TerminalMachine: DeviceMachine {
    /// What the driver tells the conversation.
    enum Input: Sendable {
        case order(Order)
        case stored(HoldID)
        case notStored(HoldID)
    }

    private var conversation: Conversation
    /// The terminal may still repeat something of before the line was opened.
    private var isUncertain: Bool
    private let recorder: TerminalRecorder?

    init(_ conversation: Conversation, isUncertain: Bool, recorder: TerminalRecorder? = nil) {
        self.conversation = conversation
        self.isUncertain = isUncertain
        self.recorder = recorder
        if recorder != nil { self.conversation.observe() }
    }

    var isAtRest: Bool { conversation.state.isAtRest }

    mutating func handle(
        _ event: DeviceEvent<ConversationTimer, Input>, at milliseconds: Int64
    ) -> [DeviceEffect<ConversationTimer, Report>] {
        guard let told = translated(event) else { return [] }
        let effects = conversation.handle(told, at: milliseconds)
        recorder?.note(conversation.takeSteps(), effects, of: conversation, at: milliseconds)
        return effects.flatMap(Self.translated)
    }

    private static func translated(_ effect: ConversationEffect) -> [DeviceEffect<ConversationTimer, Report>] {
        switch effect {
        case .send(let bytes): [.send(bytes)]
        case .arm(let timer, let milliseconds): [.arm(timer, milliseconds: milliseconds)]
        case .disarm(let timer): [.disarm(timer)]
        case .report(.linkDown(let loss, expected: true)): [.report(.linkDown(loss, expected: true)), .rest]
        case .report(let report): [.report(report)]
        case .closeLink: [.close]
        }
    }

    private mutating func translated(_ event: DeviceEvent<ConversationTimer, Input>) -> ConversationEvent? {
        switch event {
        case .opened:
            defer { isUncertain = false }
            return .linkOpened(afterUncertainty: isUncertain)
        case .lost:
            isUncertain = !conversation.state.isAtRest
            return .linkLost(.closedByPeer)
        case .received(let bytes): return .received(bytes)
        case .written: return nil
        case .timer(let timer): return .timer(timer)
        case .input(.order(let order)): return .order(order)
        case .input(.stored(let id)): return .stored(id)
        case .input(.notStored(let id)): return .notStored(id)
        }
    }
}

extension SessionState {
    /// Nothing is under way on the line.
    fileprivate var isAtRest: Bool {
        switch self {
        case .idle, .unregistered, .detached: true
        case .quieting, .sent, .running, .settling, .holding, .closing: false
        }
    }
}
