internal import PayPoint

extension JournalEvent {
    /// The event in a few words, for the log. No names of payers, no texts of front ends.
    var summary: String {
        switch self {
        case .paymentRequested(let event): "payment requested: \(event.request.amount.german)"
        case .paymentMoved(let event): "payment \(event.state.rawValue)"
        case .paymentResult(let event):
            "terminal result " + (event.result.resultCode.map { String($0) } ?? "without verdict")
        case .paymentEnded(let event): "payment \(event.end.state.rawValue)"
        case .paymentTakenBack(let event): "taken back by \(event.by)"
        case .paymentExamined(let event): "payment examined: \(event.examination.verdict.rawValue)"
        case .paymentResolved(let event): "payment resolved by a person: \(event.resolution.word)"
        case .signatureChecked(let event): event.matches ? "signature matches" : "signature does not match"
        case .terminalPrinted: "terminal printed"
        case .terminalReported(let event):
            "terminal reported by itself: " + (event.result.resultCode.map { String($0) } ?? "no verdict")
        case .dayEndAsked: "end-of-day asked"
        case .dayEnded(let event):
            "end-of-day\(event.isAutomatic ? " by the terminal itself" : ""): \(event.outcome.word)"
        case .cancelAsked: "cancel asked"
        case .cancelAnswered(let event): "cancel: \(event.answer.rawValue)"
        case .printQueued: "print queued"
        case .printSent(let event): "print \(event.job.number) sent"
        case .printEnded(let event): "print \(event.job.number) \(event.outcome.word)"
        case .drawerAsked: "drawer asked to open"
        case .drawerOpened(let event): "drawer: \(event.outcome.rawValue)"
        case .drawerMoved(let event): event.summary
        case .drawerAlarmed(let event): "drawer: \(event.alarm.rawValue)"
        case .daemonStarted(let event): "daemon \(event.version) started"
        case .daemonStopped(let event): "daemon \(event.version) stopped"
        }
    }

    /// The device that the event is about, if it is about one.
    var device: DeviceID? {
        switch self {
        case .paymentRequested(let event): event.request.tender.terminal
        case .terminalPrinted(let event): event.terminal
        case .terminalReported(let event): event.terminal
        case .dayEndAsked(let event): event.terminal
        case .dayEnded(let event): event.terminal
        case .printQueued(let event): event.printer
        case .drawerAsked(let event): event.drawer
        case .drawerOpened(let event): event.drawer
        case .drawerMoved(let event): event.drawer
        case .drawerAlarmed(let event): event.drawer
        case .paymentMoved, .paymentResult, .paymentEnded, .paymentTakenBack, .paymentExamined, .paymentResolved,
            .signatureChecked, .cancelAsked, .cancelAnswered, .printSent, .printEnded, .daemonStarted, .daemonStopped:
            nil
        }
    }
}

extension DrawerMoved {
    fileprivate var summary: String {
        guard isOpen else { return openSeconds.map { "drawer closed after \($0) s" } ?? "drawer closed" }
        return order.map { "drawer opened late by order \($0)" } ?? "drawer opened without an order"
    }
}

extension Resolution {
    fileprivate var word: String {
        switch verdict {
        case .booked: "booked"
        case .notBooked: "not booked"
        }
    }
}

extension DayEndOutcome {
    fileprivate var word: String {
        switch self {
        case .closed: "closed"
        case .refused: "refused"
        case .unknown: "unknown"
        }
    }
}

extension PrintOutcome {
    fileprivate var word: String {
        switch self {
        case .printed: "printed"
        case .notPrinted(let trouble): "not printed: \(trouble.rawValue)"
        case .unknown(let trouble): "unknown: \(trouble.rawValue)"
        }
    }
}
