/// What becomes of the jobs at the head of their queues.
extension PrintDesk {
    func work(_ printer: DeviceID) async {
        while let ticket = waiting[printer]?.first {
            waiting[printer]?.removeFirst()
            current[printer] = ticket
            await end(ticket, await print(ticket, on: printer))
            current[printer] = nil
        }
        working[printer] = nil
    }

    private func print(_ ticket: Ticket, on printer: DeviceID) async -> PrintOutcome {
        guard let device = setup.printers[printer] else { return .notPrinted(.notConnected) }
        let matter: PrintJob.Matter
        switch ticket.content {
        case .page(let page):
            matter = .page(page)
        case .test:
            matter = .test
        case .slip(let payment):
            guard let page = await receipts.slip(of: payment) else { return .notPrinted(.notPrintable) }
            matter = .page(page)
        case .sale(let sale, let entry, let copy):
            guard let page = await receipts.page(of: sale, entry: entry, isCopy: copy) else {
                return .notPrinted(.notPrintable)
            }
            matter = .page(page)
        case .receipt(let copy):
            guard let payment = ticket.payment, let receipt = await receipts.receipt(of: payment, isCopy: copy) else {
                return .notPrinted(.notPrintable)
            }
            matter = .receipt(receipt)
        }
        guard await send(ticket) else { return .notPrinted(.notJournaled) }
        let feed = feed
        return await device.print(PrintJob(id: ticket.job, matter: matter)) { trouble in
            guard let payment = ticket.payment else { return }
            await feed.publish(.printing(trouble), of: payment)
        }
    }

    /// Writes down that the job goes to its printer, unless that was written when it was queued.
    private func send(_ ticket: Ticket) async -> Bool {
        guard !ticket.isSent else { return true }
        let event = PrintSent(job: ticket.job, payment: ticket.payment)
        do {
            let changed = try await journal.write { transaction in
                try transaction.append(.printSent(event))
                return try ticket.payment.flatMap { try transaction.payment($0) }
            }
            if let changed { await feed.publish(changed) }
            return true
        } catch {
            return false
        }
    }

    /// Writes down how a job ended, and tells whoever asked for it, whatever the disk does.
    func end(_ ticket: Ticket, _ outcome: PrintOutcome) async {
        let event = PrintEnded(job: ticket.job, outcome: outcome, payment: ticket.payment)
        do {
            try await write(event)
        } catch {
            unwritten.append(event)
            startWritingLate()
        }
        unfinished.remove(ticket.job)
        for waiter in outcomeWaiters.removeValue(forKey: ticket.job) ?? [] { waiter.resume(returning: outcome) }
    }

    private func write(_ event: PrintEnded) async throws {
        let changed = try await journal.write(.withNext) { transaction in
            try transaction.append(.printEnded(event))
            return try event.payment.flatMap { try transaction.payment($0) }
        }
        if let changed { await feed.publish(changed) }
    }

    /// Writes what the disk did not take as soon as it does: payments are settled by it. What a stop cuts off, the next start
    /// writes as "unknown", or "not printed" for a job that was not sent.
    private func startWritingLate() {
        guard writingLate == nil else { return }
        writingLate = Task {
            while let event = unwritten.first {
                _ = try? await journal.insist(clock, while: { await !self.isClosing }) { try await self.write(event) }
                unwritten.removeFirst()
            }
            writingLate = nil
        }
    }
}
