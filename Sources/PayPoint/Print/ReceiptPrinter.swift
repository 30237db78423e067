/// A receipt printer, as the pay point needs it.
public protocol ReceiptPrinter: Sendable {
    /// Prints one job and returns when its outcome is known or can no longer be known. Silence of the printer is bounded.
    func print(_ job: PrintJob) async -> PrintOutcome
}
