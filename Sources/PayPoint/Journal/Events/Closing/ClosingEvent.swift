/// What happened at the end of a period, and to look into one.
public enum ClosingEvent: Hashable, Sendable {
    case signed(ClosingSigned)
    case closed(Closing)
    case differenceMoved(DifferenceMoved)
    case audited(CashAudited)

    public var kind: JournalEvent.Kind {
        switch self {
        case .signed: .closingSigned
        case .closed: .closingClosed
        case .differenceMoved: .differenceMoved
        case .audited: .cashAudited
        }
    }

    public var body: any Encodable & Sendable {
        switch self {
        case .signed(let event): event
        case .closed(let event): event
        case .differenceMoved(let event): event
        case .audited(let event): event
        }
    }
}
