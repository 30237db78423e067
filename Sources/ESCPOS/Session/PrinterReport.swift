/// What a ``PrinterSession`` has to tell.
public enum PrinterReport: Sendable, Equatable {
    /// The state changed.
    case state(PrinterState)
    /// The answer to ``PrinterOrder/queryStatus``; ``PrinterState/isResponding`` is `false` when the printer was silent,
    /// `nil` when it cannot be asked.
    case queried(PrinterState)
    /// The first byte of the job goes out now.
    case jobStarted(JobID)
    case jobFinished(JobID, PrintOutcome)
    /// A job that ended as unknown was printed after all; the printer said so now.
    case printedLate(JobID)
    case drawer(DrawerOrderID, DrawerOutcome)
}
