/// The line of a drawer's sensor as it is, and how the configuration reads it.
public struct DrawerSense: Hashable, Sendable {
    public enum Level: String, Hashable, Sendable, CaseIterable { case low, high }

    public enum Reading: String, Hashable, Sendable, CaseIterable {
        case openWhenHigh, openWhenLow
        /// There is no sensor, or nobody said how to read it.
        case none
    }

    /// nil where the printer is not connected or does not tell.
    public let level: Level?
    public let configured: Reading
    /// The pin of the connector by which the drawer is opened, 2 or 5.
    public let pin: Int

    public init(level: Level?, configured: Reading, pin: Int) {
        self.level = level
        self.configured = configured
        self.pin = pin
    }
}
