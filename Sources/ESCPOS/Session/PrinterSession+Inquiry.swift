extension PrinterSession {
    /// Starts a round of questions.
    mutating func ask(_ purpose: Inquiry.Purpose) {
        guard blockedQuestions < Self.mostBlockedQuestions else {
            phase = .asking(Inquiry(purpose: purpose, step: .settling(heard: false)))
            endInquiry(purpose, answered: false)
            return
        }
        guard owesAnswer else {
            put(.printer, for: purpose)
            return
        }
        phase = .asking(Inquiry(purpose: purpose, step: .settling(heard: false)))
        send(RealTimeQuery.printer.bytes)
        effects.append(.arm(.answer, milliseconds: PrinterTimeouts.answerMilliseconds))
    }

    private mutating func put(_ query: RealTimeQuery, for purpose: Inquiry.Purpose) {
        phase = .asking(Inquiry(purpose: purpose, step: .asking(query)))
        parser.expect(query)
        send(query.bytes)
        effects.append(.arm(.answer, milliseconds: PrinterTimeouts.answerMilliseconds))
    }

    /// The answer to the outstanding question came.
    mutating func noteAnswer() {
        switch phase {
        case .asking(let inquiry):
            guard case .asking(let query) = inquiry.step else { return }
            if query == .printer { lookAtDrawer() }
            if let next = RealTimeQuery(rawValue: query.rawValue + 1) {
                put(next, for: inquiry.purpose)
            } else {
                effects.append(.disarm(.answer))
                endInquiry(inquiry.purpose, answered: true)
            }
        case .printing where probing != nil:
            probeAnswered()
        case .printing, .opening:
            lookAtDrawer()
        case .down, .idle:
            break
        }
    }

    /// An answer came that nobody waits for any more.
    mutating func noteLateAnswer() {
        guard case .asking(var inquiry) = phase, case .settling = inquiry.step else {
            owesAnswer = false
            pulseBesideJob()
            return
        }
        inquiry.step = .settling(heard: true)
        phase = .asking(inquiry)
        effects.append(.arm(.answer, milliseconds: PrinterTimeouts.settleMilliseconds))
    }

    mutating func answerTimedOut() {
        guard case .asking(let inquiry) = phase else { return }
        switch inquiry.step {
        case .settling(heard: true):
            owesAnswer = false
            put(.printer, for: inquiry.purpose)
        case .settling(heard: false), .asking:
            if writtenBytes < sentBytes { blockedQuestions += 1 }
            giveUpQuestion()
            endInquiry(inquiry.purpose, answered: false)
        }
    }

    /// Stops waiting for the outstanding answer, if there is one.
    mutating func giveUpQuestion() {
        guard parser.awaitedRealTime != nil else { return }
        parser.forgetRealTime()
        owesAnswer = true
    }

    private mutating func endInquiry(_ purpose: Inquiry.Purpose, answered: Bool) {
        if !answered, state.isResponding != false {
            state.isResponding = false
            report(.state(state))
        }
        switch purpose {
        case .linkOpened:
            becomeIdle()
        case .order:
            report(.queried(state))
            becomeIdle()
        case .beforeJob(let job):
            if !answered {
                end(job.id, .notPrinted(.silent))
            } else if let obstacle = state.obstacle {
                end(job.id, .notPrinted(.obstacle(obstacle)))
            } else {
                beginJob(job)
            }
        case .beforeDrawer(let order):
            drawerAsked(order, answered: answered)
        case .beforeTrial(let order):
            trialAsked(order, answered: answered)
        case .afterJob(let run):
            diagnosed(run, answered: answered)
        }
    }
}
