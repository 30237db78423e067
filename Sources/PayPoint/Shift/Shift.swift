/// The presence of a clerk, from signing on to signing off. It may move from register to register.
public struct Shift: Hashable, Sendable, Codable {
    public let id: ShiftID
    public let clerk: ClerkSign
    /// Where the clerk sat down when signing on.
    public let firstRegister: RegisterID?
    /// The register at which the clerk sits; `nil` for one who takes no money.
    public internal(set) var register: RegisterID?
    /// Everything made in a training shift is marked as a test and counts nowhere.
    public let isTraining: Bool
    /// Who called for it; only the same user of the system may go on with it.
    public let caller: Caller
    public let beganAt: Timestamp
    public internal(set) var endedAt: Timestamp?
    /// The entry of the last hand-over in which it gave or got a register.
    public internal(set) var handOver: Int64?

    public var isOpen: Bool { endedAt == nil }
}
