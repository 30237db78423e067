/// Prints one job after the other on each printer, and writes down how each ended. Nothing is ever printed again by itself.
public actor PrintDesk {
    /// Jobs that may wait at one printer. A printer needs a second or two for a receipt; whoever waits behind thirty has
    /// long been told that something is wrong.
    public static let mostWaiting = 30

    private struct Ticket {
        let job: PrintJobID
        let content: PrintContent
        let payment: PaymentID?
    }

    private let journal: any EventJournal
    private let feed: PaymentFeed
    private let receipts: ReceiptSource
    private let printers: [DeviceID: any ReceiptPrinter]
    private var waiting: [DeviceID: [Ticket]] = [:]
    private var working: [DeviceID: Task<Void, Never>] = [:]
    private var outcomeWaiters: [PrintJobID: [CheckedContinuation<PrintOutcome, Never>]] = [:]
    private var unfinished: Set<PrintJobID> = []
    /// Places in the queues that are kept for jobs on their way to disk.
    private var reserved: [DeviceID: Int] = [:]
    private var reservationWaiters: [CheckedContinuation<Void, Never>] = []
    private var isClosing = false

    public init(journal: any EventJournal, feed: PaymentFeed, clock: any WallClock, setup: PayPointSetup) {
        self.journal = journal
        self.feed = feed
        receipts = ReceiptSource(journal: journal, clock: clock, issuer: setup.issuer)
        printers = setup.printers
    }

    /// Queues a page of a front end, or a copy of a receipt.
    ///
    /// - Returns: the job, on disk.
    /// - Throws: ``PaymentError``, ``JournalFailure``
    public func submit(
        _ content: PrintContent, on printer: DeviceID, payment: PaymentID?, caller: Caller
    ) async throws -> PrintJobID {
        guard printers[printer] != nil else { throw PaymentError.unknownDevice(printer) }
        guard !isClosing else { throw PaymentError.shuttingDown }
        guard hasPlace(at: printer) else { throw PaymentError.printQueueFull(printer) }
        reserved[printer, default: 0] += 1
        let job: PrintJobID
        do {
            job = try await record(content, on: printer, payment: payment, caller: caller)
        } catch {
            giveUpPlace(at: printer)
            throw error
        }
        giveUpPlace(at: printer)
        enqueue(Ticket(job: job, content: content, payment: payment), at: printer)
        return job
    }

    private func record(
        _ content: PrintContent, on printer: DeviceID, payment: PaymentID?, caller: Caller
    ) async throws -> PrintJobID {
        let event = PrintQueued(printer: printer, content: content, payment: payment, caller: caller)
        let (job, changed) = try await journal.write { transaction in
            if let payment {
                guard let found = try transaction.payment(payment) else { throw PaymentError.unknownPayment(payment) }
                guard found.state == .approved else { throw PaymentError.noReceipt(payment) }
            }
            let entry = try transaction.append(.printQueued(event))
            return (PrintJobID(entry.sequence), try payment.flatMap { try transaction.payment($0) })
        }
        if let changed { await feed.publish(changed) }
        return job
    }

    private func hasPlace(at printer: DeviceID) -> Bool {
        waiting[printer, default: []].count + reserved[printer, default: 0] < Self.mostWaiting
    }

    private func giveUpPlace(at printer: DeviceID) {
        reserved[printer, default: 1] -= 1
        if reserved[printer] == 0 { reserved[printer] = nil }
        guard reserved.isEmpty else { return }
        for waiter in reservationWaiters { waiter.resume() }
        reservationWaiters = []
    }

    /// Prints a job whose queuing is on disk already. The receipt of a payment comes here without a place: where there is
    /// none it ends as not printed, and the payment stands.
    func begin(_ job: PrintJobID, _ content: PrintContent, on printer: DeviceID, payment: PaymentID?) async {
        let ticket = Ticket(job: job, content: content, payment: payment)
        guard printers[printer] != nil else { return await end(ticket, .notPrinted(.notConnected)) }
        guard hasPlace(at: printer) else { return await end(ticket, .notPrinted(.queueFull)) }
        enqueue(ticket, at: printer)
    }

    private func enqueue(_ ticket: Ticket, at printer: DeviceID) {
        unfinished.insert(ticket.job)
        waiting[printer, default: []].append(ticket)
        if working[printer] == nil {
            working[printer] = Task { await work(printer) }
        }
    }

    /// How a job ended, as soon as it has. A job of before is looked up in the journal; one whose end is not there, because
    /// the disk failed, is unknown, as the next start of the daemon will write down.
    public func outcome(of job: PrintJobID) async -> PrintOutcome {
        guard unfinished.contains(job) else {
            return (try? await journal.printOutcome(of: job)) ?? .unknown(.interrupted)
        }
        return await withCheckedContinuation { outcomeWaiters[job, default: []].append($0) }
    }

    /// Takes no more jobs by ``submit(_:on:payment:caller:)``. Receipts of payments under way are still printed.
    public func close() {
        isClosing = true
    }

    /// Waits until no printer has anything left to do.
    public func drain() async {
        while true {
            if let task = working.values.first {
                await task.value
            } else if !reserved.isEmpty {
                await withCheckedContinuation { reservationWaiters.append($0) }
            } else {
                return
            }
        }
    }

    private func work(_ printer: DeviceID) async {
        while let ticket = waiting[printer]?.first {
            waiting[printer]?.removeFirst()
            await end(ticket, await print(ticket, on: printer))
        }
        working[printer] = nil
    }

    private func print(_ ticket: Ticket, on printer: DeviceID) async -> PrintOutcome {
        guard let device = printers[printer] else { return .notPrinted(.notConnected) }
        switch ticket.content {
        case .page(let page):
            return await device.print(PrintJob(id: ticket.job, matter: .page(page)))
        case .receipt(let copy):
            guard let payment = ticket.payment, let receipt = await receipts.receipt(of: payment, isCopy: copy) else {
                return .notPrinted(.notPrintable)
            }
            return await device.print(PrintJob(id: ticket.job, matter: .receipt(receipt)))
        }
    }

    /// A disk that fails here loses only the note how the job ended; the next start of the daemon writes "unknown".
    private func end(_ ticket: Ticket, _ outcome: PrintOutcome) async {
        let event = PrintEnded(job: ticket.job, outcome: outcome, payment: ticket.payment)
        let changed = try? await journal.write(.withNext) { transaction in
            try transaction.append(.printEnded(event))
            return try ticket.payment.flatMap { try transaction.payment($0) }
        }
        if let changed { await feed.publish(changed) }
        unfinished.remove(ticket.job)
        for waiter in outcomeWaiters.removeValue(forKey: ticket.job) ?? [] {
            waiter.resume(returning: outcome)
        }
    }
}
