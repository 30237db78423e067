/// How a print job ended. The session never prints again by itself, whatever the end.
public enum PrintOutcome: Sendable, Hashable {
    /// The printer confirmed that everything is on the paper.
    case printed
    /// Nothing of the job reached the printer.
    case notPrinted(NotPrintedReason)
    /// All, a part or nothing may be on the paper, or still come out of the printer later. A human has to look.
    case unknown(UnknownReason)
}
