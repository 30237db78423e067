/// Sells: takes one tender after the other through the desk that takes payments, and completes the sale when all of it is paid.
///
/// What is under way lives here and not in anybody's call: a front end that goes away changes nothing.
public actor SaleDesk {
    public nonisolated let kasse: Kasse
    nonisolated let desk: PaymentDesk
    /// Sales whose tenders are being taken, or that are being taken back.
    var running: [SaleID: Task<Void, Never>] = [:]
    /// Sales of which a card payment is in doubt.
    var doubtful: [SaleID: (payment: PaymentID, task: Task<Void, Never>)] = [:]
    /// Why the last tender of an open sale was not taken, where no card payment says it.
    var troubles: [SaleID: KasseError] = [:]
    var isClosing = false

    public init(kasse: Kasse, desk: PaymentDesk) {
        self.kasse = kasse
        self.desk = desk
    }

    /// Begins a sale. When this returns it is on disk; one that is paid in cash has then been completed.
    ///
    /// Asking again with the same content returns the sale as it is now and takes nothing.
    /// - Parameter printer: where the receipt is printed; `nil` prints none.
    public func sell(
        _ order: SaleOrder, plan: TenderPlan, printer: DeviceID?, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> Sale {
        guard !isClosing else { throw .payment(.shuttingDown) }
        try checkDevices(plan, printer)
        let begun = try await kasse.open(order, plan: plan, printer: printer, shift: shift, caller: caller)
        if begun.isNew {
            if let job = begun.job, let printer { await begin(job, begun.state, on: printer) }
            switch begun.state.phase {
            case .open: start(begun.state, plan, printer, caller)
            case .completed, .abandoned, .deferred, .cancelled, .redeemed, .withdrawn:
                openDrawer(begun.state, plan, caller)
            }
        }
        return try await sale(order.id, for: shift, caller: caller)
    }

    /// Takes what an open sale still lacks, in another way than the one that failed.
    public func pay(
        _ id: SaleID, plan: TenderPlan, printer: DeviceID?, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> Sale {
        guard !isClosing else { throw .payment(.shuttingDown) }
        try checkDevices(plan, printer)
        let state = try await alone(with: id) { () async throws(KasseError) in
            try await kasse.payable(id, plan, shift, caller)
        }
        guard start(state, plan, printer, caller) else { throw .saleUnderWay(id) }
        return try await sale(id, for: shift, caller: caller)
    }

    /// A sale, with what is known only here.
    public func sale(
        _ id: SaleID, for shift: ShiftID?, caller: Caller, deed: Deed = .getSale
    ) async throws(KasseError) -> Sale {
        var sale = try await kasse.sale(id, for: shift, caller: caller, deed: deed)
        if sale.state.phase == .open { sale.trouble = troubles[id] }
        return sale
    }

    /// Returns when nothing is taken for the sale any more. A payment in doubt is not waited for; one whose doubt is over is.
    public func settle(_ id: SaleID) async {
        while let task = running[id] { await task.value }
        guard let doubt = doubtful[id], (try? await desk.payment(doubt.payment))?.state != .inDoubt else { return }
        await doubt.task.value
    }

    /// Returns when the payment in doubt is settled and the sale was looked at again.
    public func followed(_ id: SaleID) async {
        await doubtful[id]?.task.value
    }

    /// Ends a sale that is not paid at the counter.
    public func `defer`(
        _ id: SaleID, as outcome: SaleDeferred.Outcome, printer: DeviceID?, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> Sale {
        try checkDevices(TenderPlan(), printer)
        let (sale, job) = try await alone(with: id) { () async throws(KasseError) in
            try await kasse.defer(id, as: outcome, printer: printer, shift: shift, caller: caller)
        }
        troubles[id] = nil
        if let job, let printer { await begin(job, sale.state, on: printer) }
        return sale
    }

    /// Takes no more sales, and returns when those under way have ended or wait for somebody.
    public func close() async {
        isClosing = true
        // What they would find out, the next start finds out.
        for doubt in doubtful.values { doubt.task.cancel() }
        while let task = running.values.first { await task.value }
    }

    /// Completes what was paid when the daemon went down. Called once, before the first sale.
    public func recover() async throws {
        for state in try await kasse.journal.books({ try $0.openSales() }) where !state.payments.isEmpty {
            // Whatever is still to be paid waits for the clerk.
            _ = try? await kasse.complete(state.sale, cashGiven: nil, printer: nil)
            if let last = state.payments.last, try await desk.payment(last).state == .inDoubt {
                follow(last, of: state.sale, printer: nil)
            }
        }
    }

    /// Keeps other calls away from a sale while this one works on it.
    func alone<Value: Sendable>(
        with id: SaleID, _ work: () async throws(KasseError) -> Value
    ) async throws(KasseError) -> Value {
        guard running[id] == nil else { throw .saleUnderWay(id) }
        let (done, finish) = AsyncStream.makeStream(of: Never.self)
        running[id] = Task { for await _ in done {} }
        defer {
            finish.finish()
            running[id] = nil
        }
        return try await work()
    }

    func checkDevices(_ plan: TenderPlan, _ printer: DeviceID?) throws(KasseError) {
        for card in plan.cards where desk.setup.terminals[card.terminal] == nil {
            throw .payment(desk.setup.error(missing: card.terminal, .terminal))
        }
        if let printer, desk.setup.printers[printer] == nil {
            throw .payment(desk.setup.error(missing: printer, .printer))
        }
    }

    func begin(_ job: PrintJobID, _ sale: SaleState, on printer: DeviceID) async {
        await desk.prints.begin(job, sale.paper(isCopy: false), on: printer, payment: nil, .later)
    }
}
