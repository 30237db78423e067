/// How a drawer is.
public struct DrawerStatus: Hashable, Sendable {
    public let state: DrawerState
    /// For how long it has been open, as far as it was seen.
    public let openSeconds: Int64?
    /// What is wrong with it, until its sensor moves.
    public let alarm: DrawerAlarm?

    public init(state: DrawerState, openSeconds: Int64? = nil, alarm: DrawerAlarm? = nil) {
        self.state = state
        self.openSeconds = openSeconds
        self.alarm = alarm
    }
}
