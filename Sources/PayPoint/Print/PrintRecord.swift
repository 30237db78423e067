/// One print job of a payment: queued, then sent, then ended, or ended without having been sent.
public struct PrintRecord: Hashable, Sendable, Codable {
    public let job: PrintJobID
    public let printer: DeviceID
    /// Whether some of it may have reached the printer; until then it waits.
    public internal(set) var isSent: Bool
    /// How it ended; `nil` while it waits or prints.
    public internal(set) var outcome: PrintOutcome?

    public init(job: PrintJobID, printer: DeviceID, isSent: Bool = false, outcome: PrintOutcome? = nil) {
        self.job = job
        self.printer = printer
        self.isSent = isSent
        self.outcome = outcome
    }
}
