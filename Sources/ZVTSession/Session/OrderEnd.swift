import ZVT

/// What ended a command.
enum OrderEnd: Hashable, Sendable {
    /// 06 0F; nil where its body could not be read.
    case completion(Completion?)
    /// 06 1E. `early`: it came while a result still waited for our 80 00 00.
    case abort(AbortByTerminal, early: Bool)
    /// Link, timer or protocol.
    case broken(Doubt.Cause)
}
