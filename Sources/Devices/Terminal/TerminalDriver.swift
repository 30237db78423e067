public import PayPoint
public import WireRecord
internal import ZVT
internal import ZVTSession

/// A card terminal: ZVT over a port.
public actor TerminalDriver: CardTerminal {
    let configuration: TerminalConfiguration
    let shell: DeviceShell<TerminalMachine>
    let board: DeviceBoard
    let clock: any WallClock
    let journal: any EventJournal
    let log: @Sendable (String) -> Void
    let time: SteadyClock
    let recorder: TerminalRecorder?
    var condition = TerminalCondition.connecting
    var work: Work?
    /// The payment that has been given to this terminal and has not returned.
    var taken: PaymentID?
    /// The payment that ended last: receipts that come shortly after its end are still its own.
    var last: (order: Order, sink: any CardOrderSink)?
    /// Wishes to cancel that have been given to the conversation.
    var cancels: [CheckedContinuation<CancelAnswer, Never>] = []
    /// Those from before the order itself; they go right behind it.
    var wishes: [CheckedContinuation<CancelAnswer, Never>] = []
    var readiness: [Int: CheckedContinuation<Bool, Never>] = [:]
    var nextWait = 0
    private var retry: Task<Void, Never>?
    /// Asks an idle terminal for its status, where its profile wants that.
    private var poll: Task<Void, Never>?
    /// What the terminal does for us between payments; it is master until it has answered.
    var errand: Errand?
    public internal(set) var account = TerminalAccount()
    /// Until then one that said it goes away is believed.
    var awayUntil = Duration.zero

    struct Work {
        let order: Order
        /// The line was closed under the first try.
        var isSecondTry = false
        /// The conversation has it; until then a wish to cancel takes it back.
        var isOut = false
        let sink: any CardOrderSink
        let end: CheckedContinuation<CardOutcome, Never>
        /// An abort of this order waits for its answer.
        var isAborting = false
    }

    /// - Parameters:
    ///   - isUncertain: the last run of the daemon left an order of this terminal unfinished.
    ///   - time: what waits are measured with.
    ///   - recorder: writes down what is said; nil where nobody does.
    ///   - log: takes what a technician may want to know and no program needs.
    public init(
        _ configuration: TerminalConfiguration, port: Port, board: DeviceBoard, clock: any WallClock,
        journal: any EventJournal, isUncertain: Bool, time: any Clock<Duration> = ContinuousClock(),
        recorder: TerminalRecorder? = nil, log: @escaping @Sendable (String) -> Void
    ) {
        self.configuration = configuration
        self.board = board
        self.clock = clock
        self.journal = journal
        self.log = log
        self.time = SteadyClock(time)
        self.recorder = recorder
        let transport: ConversationTransport =
            switch configuration.address {
            case .tcp: .tcp
            case .serial(_, let line): .serial(SerialTiming(baudRate: line.baud))
            case .file, .usb: .serial(SerialTiming())
            }
        let conversation = Conversation(transport: transport, profile: configuration.profile)
        let machine = TerminalMachine(conversation, isUncertain: isUncertain, recorder: recorder)
        shell = DeviceShell(machine, port: port, clock: self.time)
    }

    var charset: CharacterSet { configuration.profile.charset }

    /// Keeps the terminal connected and registered until the task is cancelled.
    public func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.shell.run() }
            group.addTask { await self.follow() }
        }
        retry?.cancel()
        poll?.cancel()
    }

    public func perform(_ order: CardOrder, reporting sink: any CardOrderSink) async -> CardOutcome {
        guard let order = order.zvt else { return .notBooked(.unfit) }
        guard taken == nil else { return .notBooked(Refusal(.busy(with: order))) }
        taken = sink.payment
        recorder?.belongs(to: taken)
        let outcome = await carryOut(order, reporting: sink)
        taken = nil
        recorder?.belongs(to: nil)
        answerWishes(.alreadyEnded)
        return outcome
    }

    private func carryOut(_ order: Order, reporting sink: any CardOrderSink) async -> CardOutcome {
        guard await becomesReady(within: TerminalLimits.readySeconds, atOnce: true) else {
            answerWishes(.withdrawn)
            return .notBooked(Refusal(cause: .unreachable, text: "Terminal: \(obstacle)"))
        }
        do {
            try await sink.willSend()
        } catch {
            answerWishes(.withdrawn)
            return .notBooked(.withdrawn)
        }
        return await withCheckedContinuation { continuation in
            giveOut(Work(order: order, sink: sink, end: continuation))
            for wish in wishes { ask(answering: wish) }
            wishes = []
        }
    }

    func giveOut(_ work: Work) {
        var work = work
        work.isOut = true
        self.work = work
        shell.give(.order(work.order))
    }

    /// Why it takes no order.
    var obstacle: String {
        if errand != nil { return "antwortet nicht" }
        if case .unreachable(let failure) = condition { return failure.german(for: .terminal) }
        return condition.german
    }

    func cancelRetry() {
        retry?.cancel()
        retry = nil
    }

    /// Tries a registration again later.
    func retryRegistration(afterSeconds seconds: Int = TerminalLimits.registrationRetrySeconds) {
        retry?.cancel()
        let end = time.now + .seconds(seconds)
        retry = Task {
            guard (try? await time.sleep(until: end)) != nil else { return }
            shell.give(.order(.register))
        }
    }

    /// Begins to ask the terminal regularly; only those whose profile says so, because every enquiry wakes both sides.
    func startPolling() {
        guard let seconds = configuration.profile.statusPollSeconds, poll == nil else { return }
        poll = Task {
            while (try? await time.sleep(for: .seconds(seconds))) != nil { await askForStatus() }
        }
    }

    private func askForStatus() async {
        guard taken == nil, isFree, case .finished(let outcome) = await start(.statusEnquiry) else { return }
        await polled(outcome)
    }
}
