extension JournalEvent {
    /// The event's content without its kind, for whoever writes it down.
    public var body: any Encodable & Sendable {
        switch self {
        case .paymentRequested(let event): event
        case .paymentMoved(let event): event
        case .paymentResult(let event): event
        case .paymentEnded(let event): event
        case .paymentTakenBack(let event): event
        case .paymentExamined(let event): event
        case .paymentResolved(let event): event
        case .signatureChecked(let event): event
        case .terminalPrinted(let event): event
        case .terminalReported(let event): event
        case .dayEndAsked(let event): event
        case .dayEnded(let event): event
        case .cancelAsked(let event): event
        case .cancelAnswered(let event): event
        case .printQueued(let event): event
        case .printSent(let event): event
        case .printEnded(let event): event
        case .drawerAsked(let event): event
        case .drawerOpened(let event): event
        case .drawerMoved(let event): event
        case .drawerAlarmed(let event): event
        case .staff(let event): event.body
        case .cash(let event): event.body
        case .sale(let event): event.body
        case .closing(let event): event.body
        case .settlement(let event): event.body
        case .tariffChanged(let event): event
        case .receivablesImported(let event): event
        case .journalRestored(let event): event
        case .daemonStarted(let event): event
        case .daemonStopped(let event): event
        }
    }

    /// Puts an event together again from what was written down.
    ///
    /// - Parameter read: decodes the body as the type it is asked for.
    public init(kind: Kind, read: (any Decodable.Type) throws -> any Decodable) throws {
        func body<Event: Decodable>(_ type: Event.Type) throws -> Event {
            guard let event = try read(type) as? Event else {
                throw DecodingError.dataCorrupted(
                    DecodingError.Context(
                        codingPath: [], debugDescription: "the body of \(kind.rawValue) has another type"))
            }
            return event
        }
        switch kind {
        case .paymentRequested: self = .paymentRequested(try body(PaymentRequested.self))
        case .paymentMoved: self = .paymentMoved(try body(PaymentMoved.self))
        case .paymentResult: self = .paymentResult(try body(PaymentResult.self))
        case .paymentEnded: self = .paymentEnded(try body(PaymentEnded.self))
        case .paymentTakenBack: self = .paymentTakenBack(try body(PaymentTakenBack.self))
        case .paymentExamined: self = .paymentExamined(try body(PaymentExamined.self))
        case .paymentResolved: self = .paymentResolved(try body(PaymentResolved.self))
        case .signatureChecked: self = .signatureChecked(try body(SignatureChecked.self))
        case .terminalPrinted: self = .terminalPrinted(try body(TerminalPrinted.self))
        case .terminalReported: self = .terminalReported(try body(TerminalReported.self))
        case .dayEndAsked: self = .dayEndAsked(try body(DayEndAsked.self))
        case .dayEnded: self = .dayEnded(try body(DayEnded.self))
        case .cancelAsked: self = .cancelAsked(try body(CancelAsked.self))
        case .cancelAnswered: self = .cancelAnswered(try body(CancelAnswered.self))
        case .printQueued: self = .printQueued(try body(PrintQueued.self))
        case .printSent: self = .printSent(try body(PrintSent.self))
        case .printEnded: self = .printEnded(try body(PrintEnded.self))
        case .drawerAsked: self = .drawerAsked(try body(DrawerAsked.self))
        case .drawerOpened: self = .drawerOpened(try body(DrawerOpened.self))
        case .drawerMoved: self = .drawerMoved(try body(DrawerMoved.self))
        case .drawerAlarmed: self = .drawerAlarmed(try body(DrawerAlarmed.self))
        case .officeDefined: self = .staff(.officeDefined(try body(OfficeDefined.self)))
        case .clerkDefined: self = .staff(.clerkDefined(try body(ClerkDefined.self)))
        case .registerDefined: self = .staff(.registerDefined(try body(RegisterDefined.self)))
        case .shiftBegun: self = .staff(.shiftBegun(try body(ShiftBegun.self)))
        case .shiftMoved: self = .staff(.shiftMoved(try body(ShiftMoved.self)))
        case .shiftEnded: self = .staff(.shiftEnded(try body(ShiftEnded.self)))
        case .registerHandedOver: self = .staff(.handedOver(try body(RegisterHandedOver.self)))
        case .cashMoved: self = .cash(.moved(try body(CashMoved.self)))
        case .cashCounted: self = .cash(.counted(try body(CashCounted.self)))
        case .saleOpened: self = .sale(.opened(try body(SaleOpened.self)))
        case .saleCompleted: self = .sale(.completed(try body(SaleCompleted.self)))
        case .saleAbandoned: self = .sale(.abandoned(try body(SaleAbandoned.self)))
        case .saleDeferred: self = .sale(.deferred(try body(SaleDeferred.self)))
        case .saleReleased: self = .sale(.released(try body(SaleReleased.self)))
        case .saleCancelled: self = .sale(.cancelled(try body(SaleCancelled.self)))
        case .saleWithdrawn: self = .sale(.withdrawn(try body(SaleWithdrawn.self)))
        case .tariffChanged: self = .tariffChanged(try body(TariffChanged.self))
        case .closingSigned: self = .closing(.signed(try body(ClosingSigned.self)))
        case .closingClosed: self = .closing(.closed(try body(Closing.self)))
        case .differenceMoved: self = .closing(.differenceMoved(try body(DifferenceMoved.self)))
        case .cashAudited: self = .closing(.audited(try body(CashAudited.self)))
        case .deliveryMade: self = .settlement(.delivered(try body(DeliveryMade.self)))
        case .deliveryAcknowledged: self = .settlement(.acknowledged(try body(DeliveryAcknowledged.self)))
        case .planDefined: self = .settlement(.planDefined(try body(PlanDefined.self)))
        case .settlementMade: self = .settlement(.made(try body(SettlementMade.self)))
        case .handOverMoved: self = .settlement(.moved(try body(HandOverMoved.self)))
        case .receivablesImported: self = .receivablesImported(try body(ReceivablesImported.self))
        case .journalRestored: self = .journalRestored(try body(JournalRestored.self))
        case .daemonStarted: self = .daemonStarted(try body(DaemonStarted.self))
        case .daemonStopped: self = .daemonStopped(try body(DaemonStopped.self))
        }
    }
}
