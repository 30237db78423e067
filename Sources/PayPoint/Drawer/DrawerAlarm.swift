/// What is wrong with a drawer, as far as its sensor tells.
public enum DrawerAlarm: String, Hashable, Sendable, Codable, CaseIterable {
    /// It has been open for longer than it may.
    case leftOpen
    /// A pulse was sent and the sensor, which was seen moving before, did not move: locked, blocked, or the sensor broke.
    case notMoving
    /// The sensor says open, and was never seen saying closed: it is set the wrong way round, broken, or the drawer was never shut.
    case alwaysOpen
}
