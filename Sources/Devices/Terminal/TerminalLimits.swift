/// The bounds of a terminal's driver.
enum TerminalLimits {
    /// How long a payment waits for a terminal that is just being connected and registered; the slowest registration seen
    /// took nine seconds (zvt.md 1.7).
    static let readySeconds = 12
    /// How often a registration that the terminal refused is tried again; whatever it lacks takes a person to mend.
    static let registrationRetrySeconds = 30
    /// How long a registration waits that came while the terminal was busy with something else (84 9C: ask again in two
    /// seconds).
    static let registrationBusySeconds = 2
}
