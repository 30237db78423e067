/// What happened to cash beside payments.
public enum CashEvent: Hashable, Sendable {
    case moved(CashMoved)
    case counted(CashCounted)

    public var kind: JournalEvent.Kind {
        switch self {
        case .moved: .cashMoved
        case .counted: .cashCounted
        }
    }

    public var body: any Encodable & Sendable {
        switch self {
        case .moved(let event): event
        case .counted(let event): event
        }
    }
}
