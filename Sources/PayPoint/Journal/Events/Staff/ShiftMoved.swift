/// A clerk changed desks in the middle of a shift.
public struct ShiftMoved: Hashable, Sendable, Codable {
    public let shift: ShiftID
    /// Where the clerk sits now; `nil` at none.
    public let register: RegisterID?

    public init(shift: ShiftID, register: RegisterID?) {
        self.shift = shift
        self.register = register
    }
}
