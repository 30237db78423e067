extension PaymentDesk {
    /// Begins a payment. When this returns the request is on disk; a payment in cash has then ended as well.
    ///
    /// Asking again with an equal request returns the payment as it is now and does nothing.
    /// - Throws: ``PaymentError``, ``JournalFailure``
    public func start(_ request: PaymentRequest, caller: Caller) async throws -> Payment {
        if let fault = request.firstFault() { throw PaymentError.invalidRequest(fault) }
        // Two calls with one id at the same moment: the second waits for what the first brings.
        if let first = starting[request.id] { return try await first.value.answer(to: request) }
        let work = Task { try await self.begin(request, caller) }
        starting[request.id] = work
        defer { starting[request.id] = nil }
        return try await work.value
    }

    private func begin(_ request: PaymentRequest, _ caller: Caller) async throws -> Payment {
        if let known = try await journal.payment(request.id) { return try known.answer(to: request) }
        try await checkNames(request)
        guard !isClosing else { throw PaymentError.shuttingDown }
        switch request.tender {
        case .cash:
            return try await startCash(request, caller)
        case .card(let terminal):
            return try await startCard(request, at: terminal, caller)
        }
    }

    private func checkNames(_ request: PaymentRequest) async throws {
        if setup.registers[request.register] == nil {
            let register = try await journal.books { try $0.record(CashRegister.self, request.register.text) }
            guard register != nil else { throw PaymentError.unknownRegister(request.register) }
        }
        if let terminal = request.tender.terminal, setup.terminals[terminal] == nil {
            throw setup.error(missing: terminal, .terminal)
        }
        if let printer = request.printer, setup.printers[printer] == nil {
            throw setup.error(missing: printer, .printer)
        }
    }

    private func startCard(_ request: PaymentRequest, at id: DeviceID, _ caller: Caller) async throws -> Payment {
        guard let terminal = setup.terminals[id] else { throw setup.error(missing: id, .terminal) }
        try checkIsFree(id)
        try claim(request)
        occupants[id] = .working(request.id)
        underWay[request.id] = request.register
        do {
            // One commit less where nothing has to be waited for.
            let isSent = await terminal.isFree
            let (payment, order) = try await record(request, caller, isSent: isSent)
            running[request.id] = Task { await self.run(order, for: request, at: terminal, isAnnounced: isSent) }
            return payment
        } catch {
            release(request)
            throw error
        }
    }

    private func startCash(_ request: PaymentRequest, _ caller: Caller) async throws -> Payment {
        let event = PaymentRequested(request: request, caller: caller, day: clock.local(clock.now()).date)
        let change = request.change
        try claim(request)
        defer { release(request) }
        try checkNoCardRuns(at: request.register)
        let ((payment, job), turn) = try await prints.holding(request.printer) { turn in
            try await self.journal.write { transaction -> (Payment, PrintJobID?) in
                try transaction.checkTakeBack(request)
                try transaction.checkCounter(for: request, caller)
                try transaction.append(.paymentRequested(event))
                let receipt = try transaction.receiptNumber(for: request)
                let approval = Approval(amount: request.amount, receipt: receipt, change: change)
                let job = try transaction.end(request, .approved(approval), turn)
                guard let payment = try transaction.payment(request.id) else {
                    throw PaymentError.unknownPayment(request.id)
                }
                return (payment, job)
            }
        }
        if let drawer = setup.registers[request.register]?.drawer {
            running[request.id] = Task { await self.open(drawer, for: request.id, caller) }
        }
        await finish(payment, job: job, turn)
        return payment
    }

    /// Keeps a clerk from taking cash for what the card is about to pay: until the terminal has ended the payment, its money
    /// may still move. One in doubt does not hold up the register; nobody knows for how long it is.
    private func checkNoCardRuns(at register: RegisterID) throws(PaymentError) {
        // Where the disk takes nothing, it refuses the cash as well, and says why.
        guard let payment = underWay.first(where: { $0.value == register && !unwritten.contains($0.key) })?.key else {
            return
        }
        throw .registerBusy(register: register, payment: payment)
    }

    /// A drawer that does not open is written down; the payment stands.
    private func open(_ drawer: DeviceID, for payment: PaymentID, _ caller: Caller) async {
        _ = try? await drawers.open(drawer, reason: .payment, payment: payment, caller: caller)
        running[payment] = nil
    }

    private func record(
        _ request: PaymentRequest, _ caller: Caller, isSent: Bool
    ) async throws -> (Payment, CardOrder) {
        let event = PaymentRequested(request: request, caller: caller, day: clock.local(clock.now()).date)
        return try await journal.write { transaction in
            try transaction.checkCounter(for: request, caller)
            let order = try transaction.order(for: request)
            try transaction.append(.paymentRequested(event))
            if isSent { try transaction.append(.paymentMoved(PaymentMoved(payment: request.id, state: .sent))) }
            guard let payment = try transaction.payment(request.id) else {
                throw PaymentError.unknownPayment(request.id)
            }
            return (payment, order)
        }
    }

    /// Keeps a second reversal of the same payment out while the first is under way.
    private func claim(_ request: PaymentRequest) throws(PaymentError) {
        guard let original = request.kind.original else { return }
        if let other = takingBack[original] { throw .takeBackUnderWay(original, by: other) }
        takingBack[original] = request.id
    }

    func release(_ request: PaymentRequest) {
        underWay[request.id] = nil
        if let terminal = request.tender.terminal,
            [.working(request.id), .inDoubt(request.id)].contains(occupants[terminal])
        {
            occupants[terminal] = nil
        }
        if let original = request.kind.original { takingBack[original] = nil }
    }
}

extension Payment {
    /// The answer to a request that names this payment: itself, if the request is the one that began it.
    func answer(to request: PaymentRequest) throws(PaymentError) -> Payment {
        guard self.request == request else { throw .idInUse(id) }
        return self
    }
}
