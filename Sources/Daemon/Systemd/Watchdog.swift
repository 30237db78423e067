/// How often systemd wants to hear from the daemon (sd_watchdog_enabled(3)).
public struct Watchdog: Hashable, Sendable {
    /// Half of what systemd waits, as it recommends.
    public let interval: Duration

    /// - Returns: `nil` when systemd does not watch this process.
    public init?(environment: [String: String], processID: Int32) {
        guard let text = environment["WATCHDOG_USEC"], let microseconds = Int64(text), microseconds > 0 else {
            return nil
        }
        if let owner = environment["WATCHDOG_PID"], owner != String(processID) { return nil }
        interval = .microseconds(microseconds / 2)
    }
}
