/// Prints one job after the other on each printer, and writes down when each goes to its printer and how it ended. Nothing is ever
/// printed again by itself, and nothing that has been told to be not printed is printed later.
public actor PrintDesk {
    /// Pages and copies that may wait at one printer. A printer needs a second or two for a receipt; whoever waits behind thirty
    /// has long been told that something is wrong.
    public static let mostWaiting = 30
    /// Receipts of payments that may wait besides. Who has paid gets a receipt, however many pages some program prints; a queue of
    /// so many payments means that the printer takes a minute for each.
    public static let mostReceiptsWaiting = 30

    struct Ticket {
        let job: PrintJobID
        let content: PrintContent
        let payment: PaymentID?
        /// On disk.
        var isSent = false

        /// The receipt that a payment or a sale queues itself.
        var isOriginal: Bool {
            switch content {
            case .receipt(let copy), .sale(_, _, let copy): !copy
            case .slip, .page, .test: false
            }
        }
    }

    let journal: any EventJournal
    let clock: any WallClock
    let feed: PaymentFeed
    let receipts: ReceiptSource
    let setup: PayPointSetup
    var waiting: [DeviceID: [Ticket]] = [:]
    var working: [DeviceID: Task<Void, Never>] = [:]
    /// What each printer prints now.
    var current: [DeviceID: Ticket] = [:]
    var outcomeWaiters: [PrintJobID: [CheckedContinuation<PrintOutcome, Never>]] = [:]
    var unfinished: Set<PrintJobID> = []
    /// Ends of jobs while the disk takes nothing. No more than what waited: a job that the disk does not take is none.
    var unwritten: [PrintEnded] = []
    var writingLate: Task<Void, Never>?
    /// Places in the queues that are kept for jobs on their way to disk.
    private var reserved: [DeviceID: Int] = [:]
    private var reservationWaiters: [CheckedContinuation<Void, Never>] = []
    /// Printers that are free and kept so for a job on its way to disk.
    private var held: Set<DeviceID> = []
    var isClosing = false

    public init(journal: any EventJournal, feed: PaymentFeed, clock: any WallClock, setup: PayPointSetup) {
        self.journal = journal
        self.feed = feed
        self.clock = clock
        receipts = ReceiptSource(journal: journal, clock: clock, issuer: setup.issuer)
        self.setup = setup
    }

    /// Queues a page of a front end, or a copy of a receipt; the original where none was ever queued.
    ///
    /// - Returns: the job, on disk.
    /// - Throws: ``PaymentError``, ``JournalFailure``
    public func submit(
        _ asked: PrintContent, on printer: DeviceID, payment: PaymentID?, caller: Caller
    ) async throws -> PrintJobID {
        guard setup.printers[printer] != nil else { throw setup.error(missing: printer, .printer) }
        guard !isClosing else { throw PaymentError.shuttingDown }
        guard hasPlace(at: printer) else { throw PaymentError.printQueueFull(printer) }
        reserved[printer, default: 0] += 1
        let turn = takeTurn(at: printer)
        let job: PrintJobID
        let content: PrintContent
        do {
            (job, content) = try await record(asked, on: printer, payment: payment, caller: caller, turn)
        } catch {
            giveUpPlace(at: printer)
            giveBack(turn)
            throw error
        }
        giveUpPlace(at: printer)
        enqueue(Ticket(job: job, content: content, payment: payment, isSent: turn.isNow), at: printer)
        return job
    }

    /// Queues a slip that says how a payment stands.
    ///
    /// - Returns: the job, on disk.
    /// - Throws: ``PaymentError``, ``JournalFailure``
    public func submitSlip(of payment: PaymentID, on printer: DeviceID, caller: Caller) async throws -> PrintJobID {
        guard try await journal.payment(payment) != nil else { throw PaymentError.unknownPayment(payment) }
        return try await submit(.slip(of: payment), on: printer, payment: nil, caller: caller)
    }

    /// Why there is no such printer.
    public nonisolated func error(missing printer: DeviceID) -> PaymentError { setup.error(missing: printer, .printer) }

    private func record(
        _ asked: PrintContent, on printer: DeviceID, payment: PaymentID?, caller: Caller, _ turn: PrintTurn
    ) async throws -> (PrintJobID, PrintContent) {
        let (job, content, changed) = try await journal.write { transaction in
            var content = asked
            if let payment {
                guard let found = try transaction.payment(payment) else { throw PaymentError.unknownPayment(payment) }
                guard found.approval?.receipt != nil else { throw PaymentError.noReceipt(payment) }
                // Of a receipt that was never to be printed the first paper is no second one.
                if asked == .receipt(copy: true), found.prints.isEmpty { content = .receipt(copy: false) }
            }
            if case .sale(let id, let entry, copy: true) = asked {
                let sale = try transaction.sale(id)
                if sale.last == entry, sale.paper == nil { content = .sale(id, entry: entry, copy: false) }
            }
            let event = PrintQueued(printer: printer, content: content, payment: payment, caller: caller)
            let job = try transaction.queue(event, turn)
            return (job, content, try payment.flatMap { try transaction.payment($0) })
        }
        if let changed { await feed.publish(changed) }
        return (job, content)
    }

    private func hasPlace(at printer: DeviceID) -> Bool {
        waiting[printer, default: []].count { !$0.isOriginal } + reserved[printer, default: 0] < Self.mostWaiting
    }

    /// Runs a transaction that may queue a receipt, with the printer held for it where it is free.
    ///
    /// - Returns: what `write` returns, and the turn for ``begin(_:_:on:payment:_:)`` or ``giveBack(_:)``.
    nonisolated func holding<Value: Sendable>(
        _ printer: DeviceID?, _ write: @Sendable (PrintTurn) async throws -> Value
    ) async throws -> (Value, PrintTurn) {
        let turn = await takeTurn(at: printer)
        do {
            return (try await write(turn), turn)
        } catch {
            await giveBack(turn)
            throw error
        }
    }

    /// Holds the printer for a job that is about to be queued, if nothing is printed there or waits. What comes meanwhile
    /// waits behind it.
    ///
    /// Ends with ``begin(_:_:on:payment:_:)`` or ``giveBack(_:)``.
    private func takeTurn(at printer: DeviceID?) -> PrintTurn {
        guard let printer, setup.printers[printer] != nil, working[printer] == nil,
            waiting[printer, default: []].isEmpty,
            held.insert(printer).inserted
        else { return .later }
        return PrintTurn(held: printer)
    }

    /// There is no job after all.
    func giveBack(_ turn: PrintTurn) {
        guard let printer = turn.held, held.remove(printer) != nil else { return }
        startWork(at: printer)
    }

    private func giveUpPlace(at printer: DeviceID) {
        reserved[printer, default: 1] -= 1
        if reserved[printer] == 0 { reserved[printer] = nil }
        guard reserved.isEmpty else { return }
        for waiter in reservationWaiters { waiter.resume() }
        reservationWaiters = []
    }

    /// Prints a receipt whose queuing is on disk already. It comes here without a place of its own: where there is none it ends as
    /// not printed, the payment stands, and a copy can be printed.
    func begin(
        _ job: PrintJobID, _ content: PrintContent, on printer: DeviceID, payment: PaymentID?, _ turn: PrintTurn
    ) async {
        let ticket = Ticket(job: job, content: content, payment: payment, isSent: turn.isNow)
        guard setup.printers[printer] != nil else { return await end(ticket, .notPrinted(.notConnected)) }
        let receipts = waiting[printer, default: []].count { $0.isOriginal }
        guard turn.isNow || receipts < Self.mostReceiptsWaiting else {
            return await end(ticket, .notPrinted(.queueFull))
        }
        enqueue(ticket, at: printer)
    }

    /// A job that is sent already is the one that the printer is held for: it goes first.
    private func enqueue(_ ticket: Ticket, at printer: DeviceID) {
        unfinished.insert(ticket.job)
        if ticket.isSent {
            waiting[printer, default: []].insert(ticket, at: 0)
            held.remove(printer)
        } else {
            waiting[printer, default: []].append(ticket)
        }
        startWork(at: printer)
    }

    private func startWork(at printer: DeviceID) {
        guard working[printer] == nil, !held.contains(printer), !waiting[printer, default: []].isEmpty else { return }
        working[printer] = Task { await work(printer) }
    }

    /// What is being printed and what waits, by printer, in the order in which it comes out.
    public var queue: [QueuedJob] {
        setup.printers.keys.sorted { $0.text < $1.text }.flatMap { printer in
            (current[printer].map { [$0] } ?? []).map { QueuedJob($0, at: printer, isPrinting: true) }
                + waiting[printer, default: []].map { QueuedJob($0, at: printer, isPrinting: false) }
        }
    }

    /// How a job ended, as soon as it has. A job of before is looked up in the journal; one whose end is not there, because
    /// the disk failed, is unknown, as the next start of the daemon will write down.
    public func outcome(of job: PrintJobID) async -> PrintOutcome {
        if let event = unwritten.first(where: { $0.job == job }) { return event.outcome }
        guard unfinished.contains(job) else {
            return (try? await journal.printOutcome(of: job)) ?? .unknown(.interrupted)
        }
        return await withCheckedContinuation { outcomeWaiters[job, default: []].append($0) }
    }

    /// Takes no more jobs by ``submit(_:on:payment:caller:)``. Receipts of payments under way are still printed.
    public func close() {
        isClosing = true
    }

    /// Pages that are queued, printed, or on their way to disk.
    var jobsUnderWay: Int { unfinished.count + reserved.values.reduce(0, +) }

    /// Waits until no printer has anything left to do, and nothing about one is left to write.
    public func drain() async {
        while true {
            if let task = working.values.first ?? writingLate {
                await task.value
            } else if !reserved.isEmpty {
                await withCheckedContinuation { reservationWaiters.append($0) }
            } else {
                return
            }
        }
    }
}
