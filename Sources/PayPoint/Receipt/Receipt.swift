/// A Quittung, complete as it goes to the printer (VVKommHV zu § 51).
public struct Receipt: Hashable, Sendable {
    public let issuer: ReceiptIssuer
    public let number: ReceiptNumber
    public let kind: PaymentKind
    /// With a reversal or refund, what it takes back.
    public let original: OriginalReceipt?
    /// As the office wall showed it.
    public let time: CivilTime
    public let clerk: String
    public let payer: String?
    public let kassenzeichen: String?
    public let lines: [PaymentLine]
    /// What was booked.
    public let amount: Cents
    /// What was asked for; the same, unless the terminal booked another amount.
    public let requested: Cents
    /// Spelled out, where the amount is above the issuer's limit.
    public let amountInWords: String?
    public let tender: Tender
    public let change: Cents?
    public let card: CardResult?
    /// The citizen's copy as the terminal sent it; where there is none, the slip is built from ``card``.
    public let terminalReceipt: TerminalReceipt?
    /// Printed before the receipt, on a page of its own, when the card holder has to sign and no print of this payment was
    /// confirmed so far. Without a signature the merchant's copy stays in the journal.
    public let merchantCopy: MerchantCopy?
    /// Printed as "Zweitschrift".
    public let isCopy: Bool
    /// What the QR code says: the receipt's key figures and the head of its journal entry's hash.
    public let reference: String
}
