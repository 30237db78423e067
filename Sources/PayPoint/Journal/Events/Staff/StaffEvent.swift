/// What happened to people, desks and registers.
public enum StaffEvent: Hashable, Sendable {
    case officeDefined(OfficeDefined)
    case clerkDefined(ClerkDefined)
    case registerDefined(RegisterDefined)
    case shiftBegun(ShiftBegun)
    case shiftMoved(ShiftMoved)
    case shiftEnded(ShiftEnded)
    case handedOver(RegisterHandedOver)

    public var kind: JournalEvent.Kind {
        switch self {
        case .officeDefined: .officeDefined
        case .clerkDefined: .clerkDefined
        case .registerDefined: .registerDefined
        case .shiftBegun: .shiftBegun
        case .shiftMoved: .shiftMoved
        case .shiftEnded: .shiftEnded
        case .handedOver: .registerHandedOver
        }
    }

    public var body: any Encodable & Sendable {
        switch self {
        case .officeDefined(let event): event
        case .clerkDefined(let event): event
        case .registerDefined(let event): event
        case .shiftBegun(let event): event
        case .shiftMoved(let event): event
        case .shiftEnded(let event): event
        case .handedOver(let event): event
        }
    }
}
