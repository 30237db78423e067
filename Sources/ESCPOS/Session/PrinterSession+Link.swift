extension PrinterSession {
    mutating func linkOpened() {
        if phase != .down { linkLost() }
        parser.linkOpened()
        phase = .idle
        isStopped = false
        sentBytes = 0
        writtenBytes = 0
        blockedQuestions = 0
        owesAnswer = false
        guard profile.status != .none else { return }
        // A printer in the middle of a swallowed command would swallow this too; its next job says it again.
        if profile.status == .automatic, swallowedBytes == 0 { send(CommandWriter.automaticStatusOn) }
        ask(.linkOpened)
    }

    mutating func linkLost() {
        guard phase != .down else { return }
        withdrawProbe()
        disarm(in: phase)
        let interrupted = phase
        goDown()
        fail(interrupted)
    }

    /// Answers everything that was under way or waited when the link went.
    mutating func fail(_ interrupted: Phase) {
        switch interrupted {
        case .down, .idle, .opening: break
        case .asking(let inquiry): fail(inquiry)
        case .printing(let run): lose(run, .linkDown, .linkLost)
        }
        if let opening {
            self.opening = nil
            report(.drawer(opening.order, .kickSentUnverified))
        }
        failQueue()
    }

    /// Throws away what the link has not taken: it must not reach the printer after the outcome has been told.
    mutating func closeLink() {
        withdrawProbe()
        disarm(in: phase)
        goDown()
        effects.append(.closeLink)
    }

    private mutating func goDown() {
        phase = .down
        let before = state
        state = PrinterState()
        if state != before { report(.state(state)) }
    }

    private mutating func fail(_ inquiry: Inquiry) {
        switch inquiry.purpose {
        case .linkOpened: break
        case .order: report(.queried(state))
        case .beforeJob(let job): report(.jobFinished(job.id, .notPrinted(.linkDown)))
        case .beforeDrawer(let order), .beforeTrial(let order): report(.drawer(order, .notSent(.linkDown)))
        case .afterJob(let run): lose(run, .linkDown, .linkLost)
        }
    }

    /// Ends a job whose link is gone: as not printed if nothing of it had been given to the link, else as unknown. What the
    /// link did not report as written may have reached the printer in part: a socket takes half of a chunk, a USB printer a
    /// few packets of a transfer, and nobody tells.
    mutating func lose(_ run: PrintRun, _ notPrinted: NotPrintedReason, _ unknown: UnknownReason) {
        if run.isWritten {
            rememberUnconfirmed(run)
        } else if run.isSent, run.fence == .paperStatus {
            parser.forgetNewestQueued()
            _ = paperFenceOwners.popLast()
        }
        guard run.sent > 0 else {
            report(.jobFinished(run.job.id, .notPrinted(notPrinted)))
            return
        }
        if !run.isWritten { swallowedBytes = max(swallowedBytes, run.job.receipt.longestCommand) }
        report(.jobFinished(run.job.id, .unknown(unknown)))
    }

    mutating func failQueue() {
        let orders = queue
        queue = []
        for order in orders { refuse(order, .linkDown, .linkDown) }
    }

    /// Answers an order that is not carried out.
    mutating func refuse(_ order: PrinterOrder, _ notPrinted: NotPrintedReason, _ notSent: DrawerRefusal) {
        switch order {
        case .print(let job): report(.jobFinished(job.id, .notPrinted(notPrinted)))
        case .queryStatus: report(.queried(state))
        case .openDrawer(let id), .tryDrawer(let id): report(.drawer(id, .notSent(notSent)))
        }
    }

    private mutating func disarm(in phase: Phase) {
        switch phase {
        case .down, .idle, .opening: break
        case .asking: effects.append(.disarm(.answer))
        case .printing: effects.append(.disarm(.job))
        }
        if opening != nil { effects += [.disarm(.drawerPoll), .disarm(.drawer)] }
    }
}
