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
    private let clock: any WallClock
    private let issuer: ReceiptIssuer
    private let printers: [DeviceID: any ReceiptPrinter]
    private var waiting: [DeviceID: [Ticket]] = [:]
    private var working: [DeviceID: Task<Void, Never>] = [:]
    private var outcomeWaiters: [PrintJobID: [CheckedContinuation<PrintOutcome, Never>]] = [:]
    private var unfinished: Set<PrintJobID> = []

    public init(journal: any EventJournal, feed: PaymentFeed, clock: any WallClock, setup: PayPointSetup) {
        self.journal = journal
        self.feed = feed
        self.clock = clock
        issuer = setup.issuer
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
        guard waiting[printer, default: []].count < Self.mostWaiting else { throw PaymentError.printQueueFull(printer) }
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
        await begin(job, content, on: printer, payment: payment)
        return job
    }

    /// Prints a job whose queuing is on disk already.
    func begin(_ job: PrintJobID, _ content: PrintContent, on printer: DeviceID, payment: PaymentID?) async {
        unfinished.insert(job)
        let ticket = Ticket(job: job, content: content, payment: payment)
        guard printers[printer] != nil else { return await end(ticket, .notPrinted(.notConnected)) }
        guard waiting[printer, default: []].count < Self.mostWaiting else {
            return await end(ticket, .notPrinted(.queueFull))
        }
        waiting[printer, default: []].append(ticket)
        if working[printer] == nil {
            working[printer] = Task { await work(printer) }
        }
    }

    /// The outcome of a job that was submitted here, when it has one.
    public func outcome(of job: PrintJobID) async -> PrintOutcome {
        guard unfinished.contains(job) else { return .unknown(.interrupted) }
        return await withCheckedContinuation { outcomeWaiters[job, default: []].append($0) }
    }

    /// Waits until no printer has anything left to do.
    public func drain() async {
        while let task = working.values.first { await task.value }
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
            guard let receipt = await receipt(of: ticket.payment, isCopy: copy) else {
                return .notPrinted(.notPrintable)
            }
            return await device.print(PrintJob(id: ticket.job, matter: .receipt(receipt)))
        }
    }

    private func receipt(of id: PaymentID?, isCopy: Bool) async -> Receipt? {
        guard let id, let payment = try? await journal.payment(id), let ended = payment.endedAt,
            let entry = payment.endEntry,
            let hash = try? await journal.entries(after: entry - 1, limit: 1).first?.hash
        else { return nil }
        return Receipt(of: payment, issuer: issuer, approvedAt: clock.local(ended), hash: hash, isCopy: isCopy)
    }

    /// A disk that fails here loses only the note how the job ended; the next start of the daemon writes "unknown".
    private func end(_ ticket: Ticket, _ outcome: PrintOutcome) async {
        let event = PrintEnded(job: ticket.job, outcome: outcome, payment: ticket.payment)
        let changed = try? await journal.write { transaction in
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
