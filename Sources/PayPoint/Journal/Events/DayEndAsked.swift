/// A terminal is to close its day. Written before the order leaves.
public struct DayEndAsked: Hashable, Sendable, Codable {
    public let terminal: DeviceID
    public let caller: Caller

    public init(terminal: DeviceID, caller: Caller) {
        self.terminal = terminal
        self.caller = caller
    }
}
