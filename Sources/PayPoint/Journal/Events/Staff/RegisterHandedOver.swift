/// A register went from one clerk to another (Kassenübergabe).
public struct RegisterHandedOver: Hashable, Sendable, Codable {
    public let register: RegisterID
    public let from: ShiftID
    public let to: ShiftID
    /// The entry of the count that goes with it; `nil` for one that went uncounted.
    public let count: Int64?
    /// Why somebody took it whose holder did not hand it over; `nil` where the holder did.
    public let reason: String?
    /// The register at which sat who got this one, and which they left for it, uncounted; `nil` for none.
    public let left: RegisterID?

    public init(
        register: RegisterID, from: ShiftID, to: ShiftID, count: Int64? = nil, reason: String? = nil,
        left: RegisterID? = nil
    ) {
        self.register = register
        self.from = from
        self.to = to
        self.count = count
        self.reason = reason
        self.left = left
    }
}
