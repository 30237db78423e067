/// Something is wrong with a drawer. Told once until its sensor moves again.
public struct DrawerAlarmed: Hashable, Sendable, Codable {
    public let drawer: DeviceID
    public let alarm: DrawerAlarm
    /// The entry of the order that opened it, or that did not.
    public let order: Int64?
    /// With leftOpen: for how long so far.
    public let openSeconds: Int64?

    public init(drawer: DeviceID, alarm: DrawerAlarm, order: Int64? = nil, openSeconds: Int64? = nil) {
        self.drawer = drawer
        self.alarm = alarm
        self.order = order
        self.openSeconds = openSeconds
    }
}
