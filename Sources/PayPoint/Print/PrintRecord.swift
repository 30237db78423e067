/// One print job of a payment and how it ended; no outcome yet means that it waits or prints.
public struct PrintRecord: Hashable, Sendable, Codable {
    public let job: PrintJobID
    public let printer: DeviceID
    public internal(set) var outcome: PrintOutcome?

    public init(job: PrintJobID, printer: DeviceID, outcome: PrintOutcome?) {
        self.job = job
        self.printer = printer
        self.outcome = outcome
    }
}
