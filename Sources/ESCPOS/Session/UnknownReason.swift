/// Why it is unknown whether a job was printed.
public enum UnknownReason: Sendable, Hashable {
    /// The link broke in the middle of the job.
    case linkLost
    /// The link stopped taking bytes in the middle of the job.
    case linkStalled
    /// The printer stopped in the middle of the job and was not put right in time. It may print the rest later.
    case obstacle(PrintObstacle)
    /// Everything was sent; the confirmation did not come, and the printer answers nothing.
    case silent
    /// Everything was sent and the printer answers, but the confirmation did not come.
    case noConfirmation
    /// Everything was sent to a printer that cannot confirm.
    case printerCannotConfirm
}
