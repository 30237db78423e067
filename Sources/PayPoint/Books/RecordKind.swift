/// What the books keep under a name. Part of the journal's format: never renamed.
public enum RecordKind: String, Hashable, Sendable, CaseIterable {
    case office
    case clerk
    case register
    case registerState
    case shift
    case sale
    case tariff
    case closing
    case difference
    case movement
    case delivery
    case settlementPlan
    case settlement
    case settlementCounter
    case handOver
    case item
    case itemImport
    case audit
    case slipMove
}
