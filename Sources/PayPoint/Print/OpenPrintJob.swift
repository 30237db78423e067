/// A print job of which the journal does not know how it ended.
public struct OpenPrintJob: Hashable, Sendable {
    public let id: PrintJobID
    public let payment: PaymentID?

    public init(id: PrintJobID, payment: PaymentID?) {
        self.id = id
        self.payment = payment
    }
}
