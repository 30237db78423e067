import ZVT

/// What ended a command.
enum OrderEnd: Hashable, Sendable {
    /// 06 0F; nil where its body could not be read.
    case completion(Completion?)
    /// 06 1E
    case abort(AbortByTerminal)
    /// Link, timer or protocol.
    case broken(Doubt.Cause)
}
