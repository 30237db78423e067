/// The timers a ``PrinterSession`` asks its shell for. Arming one that runs restarts it. A timer that was disarmed or
/// restarted must not be reported for its earlier time.
public enum PrinterTimer: Sendable, Hashable, CaseIterable {
    /// Bounds the wait for one DLE EOT answer.
    case answer
    /// Bounds a print job, and the wait for an obstacle in the middle of it to be removed.
    case job
    /// Spaces the looks at the drawer's sensor.
    case drawerPoll
    /// Bounds the wait for the drawer to open.
    case drawer
}
