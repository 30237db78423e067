/// A print job of which the journal does not know how it ended.
public struct OpenPrintJob: Hashable, Sendable {
    public let id: PrintJobID
    public let payment: PaymentID?
    /// Whether some of it may have reached the printer.
    public let isSent: Bool

    public init(id: PrintJobID, payment: PaymentID?, isSent: Bool) {
        self.id = id
        self.payment = payment
        self.isSent = isSent
    }
}
