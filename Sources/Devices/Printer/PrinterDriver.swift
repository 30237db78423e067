internal import ESCPOS
public import PayPoint
public import WireRecord

/// A receipt printer and the drawer on its connector: ESC/POS over a port.
public actor PrinterDriver: ReceiptPrinter {
    private let configuration: PrinterConfiguration
    private let shell: DeviceShell<PrinterMachine>
    private let encoder: Encoder
    private let mark: String?
    private let board: DeviceBoard
    private let clock: any WallClock
    private let journal: any EventJournal
    private var printing: [JobID: Printing] = [:]
    private var opening: [DrawerOrderID: CheckedContinuation<PayPoint.DrawerOutcome, Never>] = [:]
    /// Who waits for the answers to questions, in their order.
    private var sensing: [CheckedContinuation<Void, Never>] = []
    private var drawerOrders = 0
    private var watch: DrawerWatch
    /// Sleeps until the drawer will have been open for too long.
    private var waiting: (deadline: Int64, task: Task<Void, Never>)?
    private let time: SteadyClock
    private var state = PrinterState()
    private var connection: DeviceStatus.Connection = .connecting
    private var failure: PortFailure?

    private struct Printing {
        let end: CheckedContinuation<PayPoint.PrintOutcome, Never>
        let held: @Sendable (PrintTrouble?) async -> Void
    }

    /// - Parameters:
    ///   - firstFence: where the numbers of print confirmations begin; another one at each start of the process.
    ///   - mark: a line above and below everything that is printed.
    ///   - time: what waits are measured with.
    ///   - recorder: writes down what passes; nil where nobody does.
    public init(
        _ configuration: PrinterConfiguration, port: Port, board: DeviceBoard, clock: any WallClock,
        journal: any EventJournal, firstFence: Int, mark: String? = nil, time: any Clock<Duration> = ContinuousClock(),
        recorder: PrinterRecorder? = nil
    ) {
        self.configuration = configuration
        self.board = board
        self.clock = clock
        self.journal = journal
        self.mark = mark
        encoder = Encoder(profile: configuration.profile, rasterizer: QREncodeRasterizer())
        let session = PrinterSession(
            profile: configuration.profile, linkSpeed: configuration.linkSpeed,
            firstFence: FenceID(wrapping: firstFence))
        let steady = SteadyClock(time)
        self.time = steady
        watch = DrawerWatch(limitSeconds: Int64(configuration.drawerOpenSeconds))
        shell = DeviceShell(PrinterMachine(session: session, recorder: recorder), port: port, clock: steady)
    }

    /// Keeps the printer connected until the task is cancelled.
    public func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.shell.run() }
            group.addTask { await self.follow() }
        }
        waiting?.task.cancel()
    }

    public func print(
        _ job: PayPoint.PrintJob, held: @escaping @Sendable (PrintTrouble?) async -> Void
    ) async -> PayPoint.PrintOutcome {
        guard let encoded = try? encoded(job.matter) else { return .notPrinted(.notPrintable) }
        let id = JobID(rawValue: String(job.id.number))
        let order = PrinterOrder.print(ESCPOS.PrintJob(id: id, receipt: encoded))
        return await withCheckedContinuation { continuation in
            printing[id] = Printing(end: continuation, held: held)
            shell.give(order)
        }
    }

    private func encoded(_ matter: PayPoint.PrintJob.Matter) throws(EncodingError) -> EncodedReceipt {
        switch matter {
        case .receipt(let receipt): return try encoder.encode(marked(ReceiptComposer.document(receipt)))
        case .page(let page): return try encoder.encode(marked(PageComposer.document(page)))
        case .test:
            var parts: [EncodedReceipt] = []
            for (document, profile) in TestPageComposer.parts(of: configuration.id, configuration.profile) {
                let encoder = Encoder(profile: profile, rasterizer: QREncodeRasterizer())
                parts.append(try encoder.encode(marked(document)))
            }
            return EncodedReceipt(parts: parts)
        }
    }

    private func marked(_ document: ReceiptDocument) -> ReceiptDocument {
        mark.map { MarkedPaper.document(document, $0) } ?? document
    }

    func openDrawer(for order: Int64, isTrial: Bool = false) async -> PayPoint.DrawerOutcome {
        drawerOrders += 1
        let id = DrawerOrderID(rawValue: drawerOrders)
        watch.began(order)
        let outcome = await withCheckedContinuation { continuation in
            opening[id] = continuation
            shell.give(isTrial ? .tryDrawer(id) : .openDrawer(id))
        }
        await note(watch.ended(order, outcome, at: time.milliseconds))
        await tell()
        return outcome
    }

    /// Asks the printer, because not every one tells by itself.
    func sense() async -> DrawerSense {
        await withCheckedContinuation { continuation in
            sensing.append(continuation)
            shell.give(.queryStatus)
        }
        let drawer = configuration.profile.drawer
        let isHeard = connection == .connected && state.isResponding != false
        return DrawerSense(
            level: isHeard ? state.drawerLevel.map { $0 == .high ? .high : .low } : nil,
            configured: DrawerSense.Reading(drawer?.sensor ?? .none), pin: drawer?.pulse.pin == .five ? 5 : 2)
    }

    var drawerStatus: DrawerStatus { watch.status(at: time.milliseconds) }

    private var drawerState: DrawerState {
        guard connection == .connected else { return .unknown }
        guard let sensor = configuration.profile.drawer?.sensor, sensor != .none else { return .noSensor }
        guard let level = state.drawerLevel, let isOpen = sensor.isOpen(at: level) else { return .unknown }
        return isOpen ? .open : .closed
    }

    private func follow() async {
        for await news in shell.news {
            switch news {
            case .link(let link): note(link)
            case .report(let report): await note(report)
            }
            await lookAtDrawer()
            await tell()
        }
    }

    private func note(_ link: DeviceShell<PrinterMachine>.LinkNews) {
        switch link {
        case .connecting:
            if connection != .disconnected { connection = .connecting }
        case .opened:
            connection = .connected
            failure = nil
        case .lost:
            connection = .disconnected
            failure = .closed
        case .failed(let reason):
            connection = .disconnected
            failure = reason
        }
    }

    private func note(_ report: PrinterReport) async {
        switch report {
        case .state(let state):
            self.state = state
            await lookAtDrawer()
        case .queried(let state):
            self.state = state
            await lookAtDrawer()
            if !sensing.isEmpty { sensing.removeFirst().resume() }
        case .jobFinished(let id, let outcome):
            printing.removeValue(forKey: id)?.end.resume(returning: PayPoint.PrintOutcome(outcome))
        case .jobHeld(let id, let obstacle):
            await printing[id]?.held(obstacle.map { PrintTrouble($0) })
        case .drawer(let id, let outcome):
            opening.removeValue(forKey: id)?.resume(returning: PayPoint.DrawerOutcome(outcome))
        case .jobStarted, .printedLate:
            break
        }
    }

    private func lookAtDrawer() async {
        guard configuration.drawer != nil else { return }
        await note(watch.sensed(drawerState, at: time.milliseconds))
        awaitDeadline()
    }

    private func awaitDeadline() {
        guard watch.deadline != waiting?.deadline else { return }
        waiting?.task.cancel()
        waiting = nil
        guard let deadline = watch.deadline else { return }
        let time = time
        let task = Task { [weak self] in
            guard (try? await time.sleep(until: .milliseconds(deadline))) != nil else { return }
            await self?.deadlinePassed()
        }
        waiting = (deadline, task)
    }

    private func deadlinePassed() async {
        await note(watch.passed(time.milliseconds))
        awaitDeadline()
        await tell()
    }

    /// What a full disk loses here is noticed at the next payment, which it stops.
    private func note(_ notices: [DrawerWatch.Notice]) async {
        guard let drawer = configuration.drawer else { return }
        for event in notices.map({ $0.event(of: drawer) }) {
            try? await journal.write(event.durability) { transaction in
                _ = try transaction.append(event)
            }
        }
    }

    private func tell() async {
        let condition = PrinterCondition(connection: connection, failure: failure, state: state)
        let now = clock.now()
        await board.report(
            DeviceStatus(
                id: configuration.id, kind: .printer, connection: connection, isReady: condition.isReady,
                text: condition.german, since: now))
        guard let drawer = configuration.drawer else { return }
        await board.report(
            DeviceStatus(
                id: drawer, kind: .drawer, connection: connection, isReady: connection == .connected,
                text: drawerStatus.german, since: now))
    }
}
