/// What an approved payment brought.
public struct Approval: Hashable, Sendable, Codable {
    /// What was really booked; differs from the request only where the terminal booked another amount.
    public let amount: Cents
    /// The register's own number, without gaps; `nil` for a payment of a sale, whose receipt names all its payments.
    public let receipt: ReceiptNumber?
    /// Given back in cash.
    public let change: Cents?
    /// What the terminal reported.
    public let card: CardResult?
    /// What is unusual about it; `nil` where nothing is.
    public let remarks: [ApprovalRemark]?

    public init(
        amount: Cents, receipt: ReceiptNumber?, change: Cents? = nil, card: CardResult? = nil,
        remarks: [ApprovalRemark] = []
    ) {
        self.amount = amount
        self.receipt = receipt
        self.change = change
        self.card = card
        self.remarks = remarks.isEmpty ? nil : remarks
    }
}
