/// A receipt to be printed once.
public struct PrintJob: Sendable, Equatable {
    public let id: JobID
    public let receipt: EncodedReceipt

    public init(id: JobID, receipt: EncodedReceipt) {
        self.id = id
        self.receipt = receipt
    }
}
