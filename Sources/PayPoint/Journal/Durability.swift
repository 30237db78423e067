/// How soon a transaction is safe from a power cut. A process that is killed loses neither.
public enum Durability: Hashable, Sendable {
    /// On disk when the write returns. Needs an fsync.
    case atOnce
    /// On disk with the next transaction that is ``atOnce``, at no cost of its own. Only for what a power cut may take without
    /// harm; see ``JournalEvent/durability``.
    case withNext
}

extension JournalEvent {
    /// How soon the event has to be on disk: at once, wherever something leaves the process that relies on it, a device or a
    /// person holds the only other copy, or its loss would hide something. The rest may wait.
    ///
    /// A transaction is as urgent as its most urgent event. Why each may wait stands in `Journal/FORMAT.md`.
    public var durability: Durability {
        switch self {
        case .paymentMoved(let event): event.state == .running ? .withNext : .atOnce
        // An opening that nobody ordered must not be gone with the plug that is pulled after it.
        case .drawerMoved(let event): event.isOpen ? .atOnce : .withNext
        case .cancelAnswered, .printEnded, .drawerOpened: .withNext
        case .paymentRequested, .paymentResult, .paymentEnded, .paymentTakenBack, .paymentExamined, .paymentResolved,
            .signatureChecked, .terminalPrinted, .terminalReported, .dayEndAsked, .dayEnded,
            .cancelAsked, .printQueued, .printSent, .drawerAsked, .drawerAlarmed, .staff, .cash, .sale, .tariffChanged,
            .closing, .settlement, .receivablesImported,
            .journalRestored, .daemonStarted, .daemonStopped:
            .atOnce
        }
    }
}
