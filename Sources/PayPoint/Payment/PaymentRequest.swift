/// What a front end asks for. Two requests with the same id and equal content are the same request.
public struct PaymentRequest: Hashable, Sendable, Codable {
    public let id: PaymentID
    public let kind: PaymentKind
    /// What is to be paid, or given back; always positive.
    public let amount: Cents
    public let tender: Tender
    /// The register (Kasse) that takes the money and numbers the receipt.
    public let register: RegisterID
    /// The sign (Handzeichen) of the clerk.
    public let clerk: String
    /// What is paid for; their sum is the amount.
    public let lines: [PaymentLine]
    /// Who pays, where the payer is known.
    public let payer: String?
    /// The reference under which the main cash office expects the money.
    public let kassenzeichen: String?
    /// Where the receipt is printed; `nil` prints none.
    public let printer: DeviceID?
    /// The sale of which it pays a part; its receipt is that of the sale.
    public let sale: SaleID?

    public init(
        id: PaymentID, kind: PaymentKind = .payment, amount: Cents, tender: Tender, register: RegisterID, clerk: String,
        lines: [PaymentLine], payer: String? = nil, kassenzeichen: String? = nil, printer: DeviceID? = nil,
        sale: SaleID? = nil
    ) {
        self.id = id
        self.kind = kind
        self.amount = amount
        self.tender = tender
        self.register = register
        self.clerk = clerk
        self.lines = lines
        self.payer = payer
        self.kassenzeichen = kassenzeichen
        self.printer = printer
        self.sale = sale
    }

    /// What goes back to a payer in cash; `nil` where no cash comes in.
    public var change: Cents? {
        switch (kind, tender) {
        case (.payment, .cash(let given)): given.subtracting(amount)
        case (.payment, .card), (.reversal, _), (.refund, _): nil
        }
    }
}
