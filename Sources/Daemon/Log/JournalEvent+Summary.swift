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
        case .staff(let event): event.summary
        case .cash(let event): event.summary
        case .sale(let event): event.summary
        case .closing(let event): event.summary
        case .settlement(let event): event.summary
        case .tariffChanged(let event): event.summary
        case .receivablesImported(let event): event.summary
        case .journalRestored(let event): "journal restored from a backup that ends with entry \(event.through)"
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
            .signatureChecked, .cancelAsked, .cancelAnswered, .printSent, .printEnded, .staff, .cash, .sale,
            .tariffChanged, .closing, .settlement, .receivablesImported,
            .journalRestored, .daemonStarted,
            .daemonStopped:
            nil
        }
    }
}

extension StaffEvent {
    fileprivate var summary: String {
        switch self {
        case .officeDefined(let event): "office \(event.office.id) defined by \(event.by.text)"
        case .clerkDefined(let event): "clerk \(event.clerk.sign) defined by \(event.by.text)"
        case .registerDefined(let event): "register \(event.register.id) defined by \(event.by.text)"
        case .shiftBegun(let event):
            "\(event.clerk) signed on" + (event.register.map { " at register \($0)" } ?? "")
                + (event.isTraining ? " for training" : "")
        case .shiftMoved(let event):
            "shift \(event.shift) " + (event.register.map { "moved to register \($0)" } ?? "left its register")
        case .shiftEnded(let event): "shift \(event.shift) ended by \(event.by.text)"
        case .handedOver(let event):
            "register \(event.register) handed over" + (event.count == nil ? ", uncounted" : ", counted")
        }
    }
}

extension CashEvent {
    fileprivate var summary: String {
        switch self {
        case .moved(let event): "\(event.movement.rawValue) at register \(event.register): \(event.amount.german)"
        case .counted(let event): "cash of register \(event.register) counted, difference \(event.difference.german)"
        }
    }
}

extension SaleEvent {
    fileprivate var summary: String {
        switch self {
        case .opened(let event):
            "sale \(event.sale) opened" + (event.isTraining ? " for training" : "")
        case .completed(let event): "sale \(event.sale) completed"
        case .abandoned(let event): "sale \(event.sale) abandoned by \(event.by.text)"
        case .deferred(let event): "sale \(event.sale) deferred: \(event.outcome.rawValue)"
        case .released(let event): "taking back sale \(event.sale) released by \(event.by.text)"
        case .cancelled(let event): "sale \(event.sale) cancelled by \(event.by.text)"
        case .withdrawn(let event): "slip of sale \(event.sale) withdrawn by \(event.by.text)"
        }
    }
}

extension ClosingEvent {
    fileprivate var summary: String {
        switch self {
        case .signed(let event): "closing \(event.closing) signed by \(event.by.text)"
        case .closed(let closing):
            "closing \(closing.report.number) of register \(closing.report.register) by \(closing.by.text), difference "
                + closing.difference.german
        case .differenceMoved(let event): "difference \(event.difference) \(event.state.rawValue)"
        case .audited(let event): "register \(event.report.register) audited, difference \(event.difference.german)"
        }
    }
}

extension SettlementEvent {
    fileprivate var summary: String {
        switch self {
        case .delivered(let event):
            "register \(event.register) delivers \(event.total.german) as \(event.delivery), by \(event.by.text)"
        case .acknowledged(let event):
            "delivery \(event.delivery) acknowledged with \(event.received.german) by \(event.by.text)"
        case .planDefined(let event): "plan of the hand-over defined by \(event.by.text)"
        case .made(let event):
            "run \(event.number) settles \(event.entries.count) closings, by \(event.by.text)"
        case .moved(let event): "hand-over of closing \(event.closing) \(event.phase.rawValue)"
        }
    }
}

extension TariffChanged {
    fileprivate var summary: String {
        let count = Set(changes.map(\.service)).count
        return "tariff of \(count) \(count == 1 ? "service" : "services") changed by \(by.text)"
            + (source == nil ? "" : ", by an import")
    }
}

extension ReceivablesImported {
    fileprivate var summary: String {
        "receivables: \(control.scope.rawValue) import \(control.sequence) taken by \(by.text), \(stock.count) items"
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
