/// What keeps a printer from printing.
public enum PrintObstacle: Sendable, Hashable {
    case coverOpen
    case paperOut
    case faults(PrinterFault)
    /// Offline without a reason given, for example while the feed button is held.
    case offline
}
