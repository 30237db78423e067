/// Takes payments: the one place that decides what happens to them, and in which order things are written and done.
///
/// Every step is on disk before its effect leaves the process. A caller that goes away changes nothing.
public actor PaymentDesk {
    public nonisolated let prints: PrintDesk
    public nonisolated let drawers: DrawerDesk
    nonisolated let journal: any EventJournal
    nonisolated let clock: any WallClock
    nonisolated let setup: PayPointSetup
    nonisolated let feed: PaymentFeed
    nonisolated let board: DeviceBoard

    /// What each terminal is busy with. An in-doubt payment keeps its terminal.
    var occupants: [DeviceID: Occupant] = [:] {
        didSet { showBlocked() }
    }
    /// Payments that are being taken back, and by which reversal or refund.
    var takingBack: [PaymentID: PaymentID] = [:]
    /// Requests on their way to disk.
    var starting: [PaymentID: Task<Payment, any Error>] = [:]
    /// Payments that have something left to do: a terminal that works, a drawer that opens.
    var running: [PaymentID: Task<Void, Never>] = [:]
    /// Card payments under way, by the register that takes them.
    var underWay: [PaymentID: RegisterID] = [:]
    /// Payments in doubt whose terminals are being asked.
    var clarifying: [PaymentID: Task<Void, Never>] = [:] {
        didSet { showBlocked() }
    }
    /// Payments whose end the disk does not take.
    var unwritten: Set<PaymentID> = [] {
        didSet { showBlocked() }
    }
    /// Terminals that are asked for their last transaction, because the journal knows none of theirs.
    var learning: [DeviceID: Task<Void, Never>] = [:]
    /// Terminals that are closing their day.
    var dayEnds: [DeviceID: Task<DayEnded, any Error>] = [:]
    var isClosing = false

    /// Why terminals take no payment although they work, as the board was told last.
    var blocked: [DeviceID: String] = [:]
    var telling: Task<Void, Never>?

    /// - Parameter board: where a terminal is shown as blocked while a payment of it is in doubt.
    public init(
        journal: any EventJournal, clock: any WallClock, setup: PayPointSetup, board: DeviceBoard = DeviceBoard()
    ) {
        let feed = PaymentFeed()
        self.journal = journal
        self.clock = clock
        self.setup = setup
        self.board = board
        self.feed = feed
        prints = PrintDesk(journal: journal, feed: feed, clock: clock, setup: setup)
        drawers = DrawerDesk(journal: journal, setup: setup)
    }

    /// - Throws: ``PaymentError/unknownPayment(_:)``, ``JournalFailure``
    public nonisolated func payment(_ id: PaymentID) async throws -> Payment {
        guard let payment = try await journal.payment(id) else { throw PaymentError.unknownPayment(id) }
        return payment
    }

    /// - Throws: ``JournalFailure``
    public nonisolated func payments(_ filter: PaymentFilter) async throws -> [Payment] {
        try await journal.payments(filter)
    }

    /// News of a payment, beginning with what it is now, until it is settled.
    ///
    /// - Throws: ``PaymentError``, ``JournalFailure``
    public nonisolated func watch(_ id: PaymentID) async throws -> AsyncStream<PaymentUpdate> {
        try await feed.watch(id) { try await self.payment(id) }
    }

    /// Takes no more payments, and returns when those under way have ended and their receipts are printed or given up.
    public func close() async {
        isClosing = true
        await prints.close()
        // What they would find out, the next start finds out.
        for task in Array(clarifying.values) + learning.values { task.cancel() }
        for task in dayEnds.values { _ = try? await task.value }
        for task in starting.values { _ = try? await task.value }
        while let task = running.values.first { await task.value }
        await prints.drain()
    }

    /// Writes down what is known only here, and tries again as long as the disk does not take it and the daemon is not
    /// stopping.
    ///
    /// - Parameter payment: what is shown as not written meanwhile.
    func insist<Value: Sendable>(
        on payment: PaymentID? = nil, _ write: @Sendable () async throws -> Value
    ) async throws -> Value {
        defer { if let payment { unwritten.remove(payment) } }
        return try await journal.insist(clock, while: { await self.mayTryAgain(payment) }, write)
    }

    private func mayTryAgain(_ payment: PaymentID?) async -> Bool {
        guard let payment, unwritten.insert(payment).inserted else { return !isClosing }
        await feed.publish(.unwritten, of: payment)
        return !isClosing
    }

    /// Returns when the desk has taken its turn. A desk that no longer does is stuck.
    public func respond() {}

    /// Ends all watches, because the daemon stops.
    public func endWatches() async {
        await feed.end()
    }
}
