/// A receipt printer, as the pay point needs it.
public protocol ReceiptPrinter: Sendable {
    /// Prints one job and returns when its outcome is known or can no longer be known. Silence of the printer is bounded.
    ///
    /// - Parameter held: told what keeps the printer from going on in the middle of the job, as soon as it says so, and `nil` when
    ///   nothing does any more. Somebody may put it right: the job waits for that within a bound.
    func print(_ job: PrintJob, held: @escaping @Sendable (PrintTrouble?) async -> Void) async -> PrintOutcome
}
