/// Where the journal has a movement of cash, by its name.
public struct CashMovement: Hashable, Sendable, Codable {
    public let movement: MovementID
    public let entry: Int64
}

extension CashMovement: BookRecord {
    public static var recordKind: RecordKind { .movement }
    public var key: String { movement.text }
}
