/// A print job that has not ended.
public struct QueuedJob: Hashable, Sendable {
    public let job: PrintJobID
    public let printer: DeviceID
    public let content: PrintContent
    /// Whose receipt it is.
    public let payment: PaymentID?
    /// It is its turn at the printer; the others wait.
    public let isPrinting: Bool

    init(_ ticket: PrintDesk.Ticket, at printer: DeviceID, isPrinting: Bool) {
        job = ticket.job
        self.printer = printer
        content = ticket.content
        payment = ticket.payment
        self.isPrinting = isPrinting
    }
}
