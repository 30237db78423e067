/// Cash came into a register or left it, and nobody paid or was paid back with it.
public struct CashMoved: Hashable, Sendable, Codable {
    /// What happened to the cash.
    public enum Movement: String, Hashable, Sendable, Codable, CaseIterable {
        /// Change money came from the main cash office (Wechselgeldvorschuss).
        case float
        /// Change money went back.
        case floatReturn
        /// Other cash came from the main cash office, or from its account at a bank (Kassenbestandsverstärkung).
        case deposit
        /// Cash was taken out to be delivered (Abschöpfung).
        case withdrawal
    }

    public let name: MovementID
    public let register: RegisterID
    public let movement: Movement
    /// Above zero.
    public let amount: Cents
    /// What for, or from whom, in words.
    public let reason: String
    /// As the office clock showed it.
    public let time: CivilTime
    public let by: Author

    public init(
        name: MovementID, register: RegisterID, movement: Movement, amount: Cents, reason: String, time: CivilTime,
        by: Author
    ) {
        self.name = name
        self.register = register
        self.movement = movement
        self.amount = amount
        self.reason = reason
        self.time = time
        self.by = by
    }
}
