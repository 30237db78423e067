/// A clerk signed on.
public struct ShiftBegun: Hashable, Sendable, Codable {
    public let shift: ShiftID
    public let clerk: ClerkSign
    public let register: RegisterID?
    public let isTraining: Bool
    public let caller: Caller

    public init(shift: ShiftID, clerk: ClerkSign, register: RegisterID?, isTraining: Bool, caller: Caller) {
        self.shift = shift
        self.clerk = clerk
        self.register = register
        self.isTraining = isTraining
        self.caller = caller
    }
}
