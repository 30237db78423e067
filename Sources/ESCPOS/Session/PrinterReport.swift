/// What a ``PrinterSession`` has to tell.
public enum PrinterReport: Sendable, Equatable {
    /// The state changed.
    case state(PrinterState)
    /// The answer to ``PrinterOrder/queryStatus``; ``PrinterState/isResponding`` is `false` when the printer was silent,
    /// `nil` when it cannot be asked.
    case queried(PrinterState)
    /// The first byte of the job goes out now.
    case jobStarted(JobID)
    /// What keeps the printer from going on in the middle of the job changed; `nil`: nothing does any more. Until it is put
    /// right the printer keeps the rest.
    case jobHeld(JobID, PrintObstacle?)
    case jobFinished(JobID, PrintOutcome)
    /// A job that ended as unknown was printed after all; the printer said so now.
    case printedLate(JobID)
    case drawer(DrawerOrderID, DrawerOutcome)
}
