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
    /// How long after a registration that nobody answered the next one goes out: a serial line does not tell when its plug is
    /// put back.
    static let registrationSilentSeconds = 2
    /// How long an errand waits for the terminal before whoever wants it hears that it is not there.
    static let errandSeconds = 60
    /// How long a terminal that says it is busy is asked again before that is told: an update takes minutes, a citizen at the
    /// PIN two (zvt.md 4.5).
    static let busySeconds = 300
    /// How long a terminal that goes away to update itself or to start again is believed; the longest updates take a quarter of
    /// an hour. Then it is shown as unreachable.
    static let awaySeconds = 1200
    /// How often a busy terminal is asked (PA00P015 ch. 2: every two seconds or less often).
    static let busyPauseSeconds = 3
}
