/// Everything the journal keeps. One case per kind of fact; a fact is never changed, only followed by another.
public enum JournalEvent: Hashable, Sendable {
    case paymentRequested(PaymentRequested)
    case paymentMoved(PaymentMoved)
    case paymentResult(PaymentResult)
    case paymentEnded(PaymentEnded)
    case paymentTakenBack(PaymentTakenBack)
    case paymentExamined(PaymentExamined)
    case paymentResolved(PaymentResolved)
    case signatureChecked(SignatureChecked)
    case terminalPrinted(TerminalPrinted)
    case terminalReported(TerminalReported)
    case dayEndAsked(DayEndAsked)
    case dayEnded(DayEnded)
    case cancelAsked(CancelAsked)
    case cancelAnswered(CancelAnswered)
    case printQueued(PrintQueued)
    case printSent(PrintSent)
    case printEnded(PrintEnded)
    case drawerAsked(DrawerAsked)
    case drawerOpened(DrawerOpened)
    case drawerMoved(DrawerMoved)
    case drawerAlarmed(DrawerAlarmed)
    case staff(StaffEvent)
    case cash(CashEvent)
    case sale(SaleEvent)
    case closing(ClosingEvent)
    case settlement(SettlementEvent)
    case tariffChanged(TariffChanged)
    case receivablesImported(ReceivablesImported)
    case journalRestored(JournalRestored)
    case daemonStarted(DaemonStarted)
    case daemonStopped(DaemonStopped)

    /// The name under which the event is stored. Part of the journal's format: never renamed.
    public var kind: Kind {
        switch self {
        case .paymentRequested: .paymentRequested
        case .paymentMoved: .paymentMoved
        case .paymentResult: .paymentResult
        case .paymentEnded: .paymentEnded
        case .paymentTakenBack: .paymentTakenBack
        case .paymentExamined: .paymentExamined
        case .paymentResolved: .paymentResolved
        case .signatureChecked: .signatureChecked
        case .terminalPrinted: .terminalPrinted
        case .terminalReported: .terminalReported
        case .dayEndAsked: .dayEndAsked
        case .dayEnded: .dayEnded
        case .cancelAsked: .cancelAsked
        case .cancelAnswered: .cancelAnswered
        case .printQueued: .printQueued
        case .printSent: .printSent
        case .printEnded: .printEnded
        case .drawerAsked: .drawerAsked
        case .drawerOpened: .drawerOpened
        case .drawerMoved: .drawerMoved
        case .drawerAlarmed: .drawerAlarmed
        case .staff(let event): event.kind
        case .cash(let event): event.kind
        case .sale(let event): event.kind
        case .closing(let event): event.kind
        case .settlement(let event): event.kind
        case .tariffChanged: .tariffChanged
        case .receivablesImported: .receivablesImported
        case .journalRestored: .journalRestored
        case .daemonStarted: .daemonStarted
        case .daemonStopped: .daemonStopped
        }
    }

    /// The payment that the event belongs to, if it belongs to one.
    public var payment: PaymentID? {
        switch self {
        case .paymentRequested(let event): event.request.id
        case .paymentMoved(let event): event.payment
        case .paymentResult(let event): event.payment
        case .paymentEnded(let event): event.payment
        case .paymentTakenBack(let event): event.payment
        case .paymentExamined(let event): event.payment
        case .paymentResolved(let event): event.payment
        case .signatureChecked(let event): event.payment
        case .terminalPrinted(let event): event.payment
        case .cancelAsked(let event): event.payment
        case .cancelAnswered(let event): event.payment
        case .printQueued(let event): event.payment
        case .printSent(let event): event.payment
        case .printEnded(let event): event.payment
        case .drawerAsked(let event): event.payment
        case .drawerOpened(let event): event.payment
        case .terminalReported, .dayEndAsked, .dayEnded, .drawerMoved, .drawerAlarmed, .staff, .cash, .sale,
            .tariffChanged, .closing, .settlement, .receivablesImported,
            .journalRestored, .daemonStarted,
            .daemonStopped:
            nil
        }
    }

    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case paymentRequested = "payment.requested"
        case paymentMoved = "payment.moved"
        case paymentResult = "payment.result"
        case paymentEnded = "payment.ended"
        case paymentTakenBack = "payment.taken-back"
        case paymentExamined = "payment.examined"
        case paymentResolved = "payment.resolved"
        case signatureChecked = "payment.signature-checked"
        case terminalPrinted = "terminal.printed"
        case terminalReported = "terminal.reported"
        case dayEndAsked = "terminal.day-end-asked"
        case dayEnded = "terminal.day-ended"
        case cancelAsked = "cancel.asked"
        case cancelAnswered = "cancel.answered"
        case printQueued = "print.queued"
        case printSent = "print.sent"
        case printEnded = "print.ended"
        case drawerAsked = "drawer.asked"
        case drawerOpened = "drawer.opened"
        case drawerMoved = "drawer.moved"
        case drawerAlarmed = "drawer.alarmed"
        case officeDefined = "office.defined"
        case clerkDefined = "clerk.defined"
        case registerDefined = "register.defined"
        case shiftBegun = "shift.begun"
        case shiftMoved = "shift.moved"
        case shiftEnded = "shift.ended"
        case registerHandedOver = "register.handed-over"
        case cashMoved = "cash.moved"
        case cashCounted = "cash.counted"
        case saleOpened = "sale.opened"
        case saleCompleted = "sale.completed"
        case saleAbandoned = "sale.abandoned"
        case saleDeferred = "sale.deferred"
        case saleReleased = "sale.released"
        case saleCancelled = "sale.cancelled"
        case saleWithdrawn = "sale.withdrawn"
        case tariffChanged = "tariff.changed"
        case closingSigned = "closing.signed"
        case closingClosed = "closing.closed"
        case differenceMoved = "closing.difference-moved"
        case cashAudited = "closing.audited"
        case deliveryMade = "delivery.made"
        case deliveryAcknowledged = "delivery.acknowledged"
        case planDefined = "settlement.plan-defined"
        case settlementMade = "settlement.made"
        case handOverMoved = "hand-over.moved"
        case receivablesImported = "receivables.imported"
        case journalRestored = "journal.restored"
        case daemonStarted = "daemon.started"
        case daemonStopped = "daemon.stopped"
    }
}
