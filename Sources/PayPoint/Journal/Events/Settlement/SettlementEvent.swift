/// What happened between the pay point and the main cash office.
public enum SettlementEvent: Hashable, Sendable {
    case delivered(DeliveryMade)
    case acknowledged(DeliveryAcknowledged)
    case planDefined(PlanDefined)
    case made(SettlementMade)
    case moved(HandOverMoved)

    public var kind: JournalEvent.Kind {
        switch self {
        case .delivered: .deliveryMade
        case .acknowledged: .deliveryAcknowledged
        case .planDefined: .planDefined
        case .made: .settlementMade
        case .moved: .handOverMoved
        }
    }

    public var body: any Encodable & Sendable {
        switch self {
        case .delivered(let event): event
        case .acknowledged(let event): event
        case .planDefined(let event): event
        case .made(let event): event
        case .moved(let event): event
        }
    }
}
