/// Who issues receipts, and how.
public struct ReceiptIssuer: Hashable, Sendable {
    /// The authority, "Stadt Düren".
    public let authority: String
    /// The office and pay point, "Bürgerbüro, Zahlstelle 3".
    public let payPoint: String
    /// Address and other lines below, in their order.
    public let details: [String]
    /// Lines at the foot.
    public let footer: [String]
    /// The account to which an invoice slip asks to transfer; without one it has no GiroCode.
    public let iban: IBAN?
    /// Amounts above this are repeated in words.
    public let wordsAbove: Cents

    public init(
        authority: String, payPoint: String, details: [String] = [], footer: [String] = [], iban: IBAN? = nil,
        wordsAbove: Cents = Cents(10_000)
    ) {
        self.authority = authority
        self.payPoint = payPoint
        self.details = details
        self.footer = footer
        self.iban = iban
        self.wordsAbove = wordsAbove
    }

    /// The same, asking for no transfer.
    public var withoutAccount: ReceiptIssuer {
        ReceiptIssuer(
            authority: authority, payPoint: payPoint, details: details, footer: footer, iban: nil,
            wordsAbove: wordsAbove)
    }
}
