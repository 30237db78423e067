/// A register went from one clerk to another (Kassenübergabe).
public struct RegisterHandedOver: Hashable, Sendable, Codable {
    public let register: RegisterID
    public let from: ShiftID
    public let to: ShiftID
    /// The entry of the count that goes with it; `nil` for one that went uncounted.
    public let count: Int64?
    /// Why somebody took it whose holder did not hand it over; `nil` where the holder did.
    public let reason: String?

    public init(register: RegisterID, from: ShiftID, to: ShiftID, count: Int64? = nil, reason: String? = nil) {
        self.register = register
        self.from = from
        self.to = to
        self.count = count
        self.reason = reason
    }
}
