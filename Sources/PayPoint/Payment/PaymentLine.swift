/// One service or article of a payment.
public struct PaymentLine: Hashable, Sendable, Codable {
    /// What is paid for, as the receipt says it.
    public let text: String
    /// How many, 1 to 9999.
    public let quantity: Int64
    /// The gross price of one.
    public let unitPrice: Cents
    public let tax: ValueAddedTax

    public init(text: String, quantity: Int64 = 1, unitPrice: Cents, tax: ValueAddedTax = .notTaxable) {
        self.text = text
        self.quantity = quantity
        self.unitPrice = unitPrice
        self.tax = tax
    }

    /// Quantity times price, `nil` when it does not fit.
    public var total: Cents? { unitPrice.times(quantity) }
}
