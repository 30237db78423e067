/// Why certainly nothing of a job reached the printer.
public enum NotPrintedReason: Sendable, Hashable {
    case linkDown
    /// The printer said before the start that it cannot print.
    case obstacle(PrintObstacle)
    /// The printer did not answer the question put before every job. Some models are silent while the cover is open.
    case silent
    /// The printer had stopped us (XOFF) before the first byte of the job.
    case linkStalled
    /// Too many orders wait; see ``PrinterSession/longestQueue``.
    case queueFull
}
