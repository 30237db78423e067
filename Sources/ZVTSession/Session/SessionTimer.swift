/// The timers of the session.
public enum SessionTimer: Hashable, Sendable, CaseIterable {
    /// Command to answer.
    case t3
    /// Acceptance, or the last sign of life, to completion.
    case t4
    /// Distance between the terminal's last message and an abort.
    case abortDistance
    /// Abort to its answer.
    case abortAnswer
    /// Silence on a serial line of unknown state.
    case silence
    /// Pause behind lines of 06 D1 that no order ends.
    case printPause
}
