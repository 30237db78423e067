internal import PayPoint
internal import ZVT
internal import ZVTSession

extension TerminalDriver {
    /// Takes the news one after the other, so that what is on disk has the order in which it happened.
    func follow() async {
        for await news in shell.news {
            switch news {
            case .link(let link): await note(link)
            case .report(let report): await note(report)
            }
        }
    }

    private func note(_ link: DeviceShell<TerminalMachine>.LinkNews) async {
        switch link {
        case .connecting:
            if case .unreachable = condition { return }
            guard !isAway else { return }
            await become(.connecting)
        case .opened: await become(.registering)
        case .lost: break
        case .failed(let failure):
            guard !isAway else { return }
            noteTrouble(failure.german(for: .terminal))
            await become(.unreachable(failure))
        }
    }

    private func note(_ report: Report) async {
        switch report {
        case .linkUp:
            shell.give(.order(.register))
        case .linkDown(_, let expected):
            cancelRetry()
            account.registeredSince = nil
            guard !isAway else { return }
            await become(expected ? .resting : .unreachable(.closed))
        case .orderRejected(let order, let rejection):
            await rejected(order, rejection)
        case .sent:
            break
        case .running(let order):
            guard let work, work.order == order else { return }
            // The terminal has it, whether this can be written or not; the end will be written again.
            try? await work.sink.accepted()
        case .intermediate(let status):
            let progress = CardProgress(status, charset: charset)
            await work?.sink.progress(progress)
            await errand?.sink?.progress(progress)
        case .holdResult(let id, let held):
            await store(id) { try await self.keep(held) }
        case .holdPrint(let id, let text):
            await store(id) { try await self.keep(text) }
        case .abortAnswered(let answer):
            aborted(CancelAnswer(answer))
        case .finished(let order, let outcome):
            await finished(order, outcome)
        case .notice(let notice):
            log("\(notice)")
        }
    }

    /// The commit rule: the terminal is told "stored" only after what it told is on disk.
    private func store(_ id: HoldID, _ keep: () async throws -> Void) async {
        do {
            try await keep()
            shell.give(.stored(id))
        } catch {
            log("not stored: \(error)")
            shell.give(.notStored(id))
        }
    }

    private func keep(_ held: HeldResult) async throws {
        let result = CardResult(held.information, charset: charset)
        // The sums of a day are no verdict on a payment, whenever they come.
        if let work, held.order == work.order, held.information.totals == nil {
            guard !held.repeatsPrevious else { return }
            try await work.sink.hold(result)
        } else if case .repeatReceipt = held.order {
            // What it repeats is true with or without us; it goes to the journal with what we conclude from it.
        } else {
            let reported = TerminalReported(
                terminal: configuration.id, result: result, totals: TerminalTotals(held.information))
            // Some end their day by themselves while they answer an enquiry.
            let isAsked = held.order == .endOfDay
            try await journal.write { try $0.report(reported, isAsked: isAsked) }
        }
    }

    private func keep(_ text: PrintedText) async throws {
        let receipt = TerminalReceipt(text)
        switch text.origin {
        case .order(let order) where work?.order == order:
            try await work?.sink.hold(receipt)
        case .afterEnd(let order) where last?.order == order:
            try await last?.sink.hold(receipt)
        case .order, .afterEnd, .unsolicited:
            try await keep(
                .terminalPrinted(TerminalPrinted(payment: nil, terminal: configuration.id, receipt: receipt)))
            if case .order(let order) = text.origin, errand?.order == order { await errand?.sink?.printed(receipt) }
        }
    }

    private func keep(_ event: JournalEvent) async throws {
        try await journal.write { transaction in
            _ = try transaction.append(event)
        }
    }

    private func rejected(_ order: Order, _ rejection: OrderRejection) async {
        if order == .register {
            await registrationRejected(rejection)
            // Behind one that was given before, ours ends with that.
            if rejection != .busy(with: .register) { endRegistration(.rejected(rejection)) }
            return
        }
        if let errand, errand.order == order { return end(errand, .rejected(rejection)) }
        guard let work, work.order == order else { return }
        if rejection == .noLink, !work.isSecondTry { return giveAgain() }
        self.work = nil
        work.end.resume(returning: .notBooked(Refusal(rejection)))
        if rejection == .notRegistered { await registerAgain() }
    }

    private func registrationRejected(_ rejection: OrderRejection) async {
        switch rejection {
        case .busy, .storing: retryRegistration(afterSeconds: TerminalLimits.registrationBusySeconds)
        case .invalid: await become(.refused("die eingestellten Werte passen nicht in die Anmeldung"))
        // The link that comes up next begins with a registration.
        case .noLink, .lineNotQuiet, .notRegistered: break
        }
    }

    /// The line was closed between our look and the order, as terminals that close idle lines do. Nothing has left, so the
    /// order may be given once more.
    private func giveAgain() {
        work?.isSecondTry = true
        work?.isOut = false
        Task {
            _ = await becomesReady(within: TerminalLimits.readySeconds, atOnce: true)
            guard let work else { return }
            if wishes.isEmpty { return giveOut(work) }
            answerWishes(.withdrawn)
            self.work = nil
            work.end.resume(returning: .notBooked(.withdrawn))
        }
    }

    private func finished(_ order: Order, _ outcome: Outcome) async {
        noteTrouble(of: order, outcome)
        if order == .register {
            await registered(outcome)
            return endRegistration(.finished(outcome))
        }
        if let errand, errand.order == order {
            end(errand, .finished(outcome))
            if outcome.remedy == .registration { await registerAgain() }
            return
        }
        guard let work, work.order == order else { return }
        self.work = nil
        last = (work.order, work.sink)
        work.end.resume(returning: CardOutcome(outcome, of: order, charset: charset))
        if outcome.remedy == .registration { await registerAgain() }
    }

    /// Ends the errand that a registration was, where it was one.
    private func endRegistration(_ end: Errand.End) {
        guard let errand, errand.order == .register else { return }
        self.end(errand, end)
    }

    /// An idle terminal said how it is.
    func polled(_ outcome: Outcome) async {
        guard case .completed(.status(let report?)) = outcome else { return }
        note(report)
        let now = report.status.remedy.map(TerminalCondition.wants) ?? .ready
        if condition.takesOrders, condition != now { await become(now) }
    }

    /// The terminal has forgotten us without dropping the line.
    private func registerAgain() async {
        account.registeredSince = nil
        await become(.registering)
        shell.give(.order(.register))
    }

    private func registered(_ outcome: Outcome) async {
        switch outcome {
        case .completed(.registration(let result)):
            cancelRetry()
            noteRegistration(result)
            if let remedy = result.remedy { await become(.wants(remedy)) } else { await become(.ready) }
            startPolling()
        case .declined(let decline), .aborted(let decline):
            await become(.refused(TerminalWords.german(decline, in: charset)))
            retryRegistration(after: outcome)
        case .refused(let refusal):
            await become(.refused(TerminalWords.german(refusal, in: charset)))
            retryRegistration(after: outcome)
        case .inDoubt, .interrupted, .notSent, .completed, .approved:
            await become(.refused("das Terminal hat nicht geantwortet"))
            retryRegistration(afterSeconds: TerminalLimits.registrationSilentSeconds)
        }
    }

    private func retryRegistration(after outcome: Outcome) {
        if outcome.remedy == .wait {
            retryRegistration(afterSeconds: TerminalLimits.registrationBusySeconds)
        } else {
            retryRegistration()
        }
    }
}

extension Outcome {
    /// What the terminal wants done before it takes the order.
    var remedy: TerminalRemedy? {
        switch self {
        case .declined(let decline), .aborted(let decline): decline.remedy
        case .refused(let refusal): refusal.remedy
        case .approved, .completed, .inDoubt, .interrupted, .notSent: nil
        }
    }
}
