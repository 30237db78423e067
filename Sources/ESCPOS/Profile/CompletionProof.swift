/// How a printer can tell that a receipt is on the paper.
public enum CompletionProof: Sendable, Hashable {
    /// GS ( H function 48: an id comes back when the data before it has been printed.
    case processID
    /// GS r 1 behind the receipt: the paper status is sent after the line before it has been printed.
    case paperStatus
    /// The printer answers neither. A print can never end as printed, only as unknown.
    case none
}
