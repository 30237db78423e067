/// Every timer and bound of the session, in one place.
enum SessionLimits {
    /// T3, from a command to its 80 00 or 84 xx (PA00P015 ch. 1): what the specification gives the terminal. On a serial line
    /// the time for the line's own repeats comes on top: T2 is as long as T3, so a lost answer would always come too late.
    static let t3Milliseconds = 5_000

    /// T4, from 80 00 or the last sign of life to the completion (PA00P015 ch. 1). Never less: terminals were seen silent for
    /// 120 s during PIN entry although they had asked for one minute.
    static let t4Milliseconds = 180_000

    /// Added to the minutes of a 04 FF, because the terminal's own clock for them starts later than ours.
    static let t4SlackMilliseconds = 30_000

    /// Later than this our 80 00 00 may have come too late, and the terminal may have reversed: its own T3 of 5 s, less a
    /// second for the way there and back.
    static let lateAcknowledgementMilliseconds = 4_000

    /// No abort goes out within this time after a message of the terminal, which may be about to send its result.
    static let abortDistanceMilliseconds = 100

    /// How long the answer to an abort is waited for: T3, as for any command.
    static let abortAnswerMilliseconds = 5_000

    /// Silence on a serial line of unknown state before the first byte goes out: longer than the terminal's T2, so that its
    /// repeats are over.
    static let silenceMilliseconds = 6_000

    /// A serial line that never gets silent is used all the same after this time: three times T2 for each of two messages.
    static let silenceLimitMilliseconds = 30_000

    /// A message over TCP that has begun must be complete by then (PA00P016 ch. 4, T3 case b).
    static let fragmentMilliseconds = 5_000

    /// Lines of 06 D1 that nothing follows are a receipt after this pause, when no completion ends them: far longer than a
    /// terminal takes from line to line.
    static let printPauseMilliseconds = 2_000

    /// Prints within this time after an order's end still belong to it: some terminals send the completion first.
    static let printGraceMilliseconds = 10_000

    /// Messages kept while one is being stored. The terminal owes us silence until our 80 00 00, so few ever come.
    static let maximumHeldMessages = 16

    /// Lines of one receipt sent by 06 D1. The longest journals of an end-of-day have some hundred.
    static let maximumReceiptLines = 1_000

    /// Queries for open reservations before an end-of-day: a counter has none, so this only bounds a terminal that never
    /// answers "none".
    static let maximumReservationQueries = 16
}
