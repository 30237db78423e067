/// A Quittung, complete as it goes to the printer (VVKommHV zu § 51).
public struct Receipt: Hashable, Sendable {
    public let issuer: ReceiptIssuer
    public let number: ReceiptNumber
    public let kind: PaymentKind
    /// As the office wall showed it.
    public let time: CivilTime
    public let clerk: String
    public let payer: String?
    public let kassenzeichen: String?
    public let lines: [PaymentLine]
    public let amount: Cents
    /// Spelled out, where the amount is above the issuer's limit.
    public let amountInWords: String?
    public let tender: Tender
    public let change: Cents?
    public let card: CardResult?
    /// The citizen's copy as the terminal sent it; where there is none, the slip is built from ``card``.
    public let terminalReceipt: TerminalReceipt?
    /// Printed as "Zweitschrift".
    public let isCopy: Bool
    /// What the QR code says: the receipt's key figures and the head of its journal entry's hash.
    public let reference: String
}
