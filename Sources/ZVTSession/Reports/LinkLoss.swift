/// How the link was lost, as far as the port knows.
public enum LinkLoss: Hashable, Sendable {
    case closedByPeer
    /// Reset, unreachable, end of file on a tty: the text is for the log.
    case failed(String)
    /// We closed it, asked by `ConversationEffect.closeLink`.
    case closedByUs
}
