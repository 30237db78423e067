public import PayPoint
internal import Synchronization
public import ZVTSession

/// Writes down the conversations with one terminal.
///
/// A conversation begins with what happens to a session at rest and goes on until it rests again, so that each can be replayed
/// by itself: the opening of a link with its registration, a payment, a question. All is masked here, before it is kept
/// anywhere.
public final class TerminalRecorder: Sendable {
    private struct State {
        var payment: PaymentID?
        /// The payment that was under way last: the one that the terminal is asked about afterwards.
        var lastPayment: PaymentID?
        /// nil before the first.
        var current: OpenConversation?
        var quiet = QuietEnquiries()
        var lastBeginning = Timestamp(microseconds: 0)
    }

    private let device: DeviceID
    private let store: WireStore
    private let clock: any WallClock
    private let state = Mutex(State())

    public init(device: DeviceID, store: WireStore, clock: any WallClock) {
        self.device = device
        self.store = store
        self.clock = clock
    }

    /// Conversations that begin from now on belong to this payment; nil to none, but for the question what the terminal did
    /// last.
    public func belongs(to payment: PaymentID?) {
        state.withLock { state in
            state.payment = payment
            state.lastPayment = payment ?? state.lastPayment
        }
    }

    /// - Parameter steps: what the terminal's session was told and did, in order.
    public func note(_ steps: [SessionStep], transport: ConversationTransport, profile: TerminalProfile) {
        guard !steps.isEmpty else { return }
        state.withLock { state in
            for step in steps { note(step, transport, profile, &state) }
        }
    }

    /// - Parameter text: without bytes of messages.
    public func note(_ text: String, at milliseconds: Int64) {
        state.withLock { state in
            guard let current = state.current else { return }
            let entry = WireEntry(milliseconds: milliseconds - current.beginning, content: .note(text))
            write(.entry(entry), &state)
        }
    }

    private func note(
        _ step: SessionStep, _ transport: ConversationTransport, _ profile: TerminalProfile, _ state: inout State
    ) {
        let current: OpenConversation
        if let open = state.current, !open.isOver(before: step) {
            current = open
        } else {
            current = begin(step, transport, profile, &state)
        }
        let at = step.milliseconds - current.beginning
        write(.entry(WireEntry(milliseconds: at, content: .event(step.event))), &state)
        for action in step.effects.compactMap(WireAction.init) {
            write(.entry(WireEntry(milliseconds: at, content: .action(action))), &state)
        }
        state.quiet.note(step)
        state.current?.note(step)
        guard step.endsAtRest else { return }
        for line in state.quiet.end() { store.append(line, for: device) }
    }

    private func begin(
        _ step: SessionStep, _ transport: ConversationTransport, _ profile: TerminalProfile, _ state: inout State
    ) -> OpenConversation {
        // Names are made of moments, so no two conversations may begin in one.
        let time = max(clock.now(), Timestamp(microseconds: state.lastBeginning.microseconds + 1))
        state.lastBeginning = time
        let current = OpenConversation(beginning: step.milliseconds)
        state.current = current
        state.quiet.begin(isQuiet: state.payment == nil && step.event == .order(.statusEnquiry))
        let asksForLast = if case .order(.repeatReceipt) = step.event { true } else { false }
        let head = WireHead(
            device: device, time: time, payment: state.payment ?? (asksForLast ? state.lastPayment : nil),
            terminal: WireHead.Terminal(transport: transport, profile: profile, start: step.start))
        write(.head(head), &state)
        return current
    }

    private func write(_ line: WireLine, _ state: inout State) {
        let bytes = line.bytes
        guard !state.quiet.keep(bytes) else { return }
        store.append(bytes, for: device)
    }
}

private struct OpenConversation {
    /// By the conversation's clock.
    let beginning: Int64
    private var isAtRest = false
    private var onlyOpened = true

    init(beginning: Int64) {
        self.beginning = beginning
    }

    mutating func note(_ step: SessionStep) {
        isAtRest = step.endsAtRest
        if case .linkOpened = step.event { return }
        onlyOpened = false
    }

    /// Whether the step is none of this conversation any more. That our last message has left or arrived belongs to it, that
    /// something is on disk whose link is lost, and what follows the opening of a link.
    func isOver(before step: SessionStep) -> Bool {
        guard isAtRest else { return false }
        switch step.event {
        case .left, .confirmed, .stored, .notStored: return false
        case .linkOpened: return true
        case .linkLost, .stirred, .message, .timer, .order, .broken: return !onlyOpened
        }
    }
}
