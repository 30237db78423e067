/// What a terminal reported about a card payment (ZVT 04 0F), reduced to what may be kept: of the card number only the last
/// four digits, no expiry date and no track data (PCI DSS 3.4, 3.5).
public struct CardResult: Hashable, Sendable, Codable {
    /// 0 is success; see PA00P015 ch. 10. `nil` where the terminal gave no verdict.
    public var resultCode: UInt8?
    public var amount: Cents?
    /// ISO 4217, as a number; 978 is the euro.
    public var currency: Int?
    /// The terminal's own numbers, as it prints them.
    public var terminalID: String?
    public var traceNumber: String?
    /// The trace number of the transaction that this one takes back: only a reversal has it.
    public var originalTrace: String?
    public var receiptNumber: String?
    /// As the terminal's clock had it: "MMDD" and "HHMMSS".
    public var date: String?
    public var time: String?
    public var cardName: String?
    /// The ZVT card type, 5 girocard, 6 Mastercard, 10 Visa …
    public var cardType: Int?
    public var lastFourDigits: String?
    public var cardSequence: String?
    public var contractNumber: String?
    public var authorisation: String?
    /// The EMV application the card ran, in hex.
    public var application: String?
    public var entry: Entry?
    public var verification: Verification?
    /// The operator must compare a signature.
    public var signatureRequired: Bool
    public var additionalText: String?

    /// How the card was read.
    public enum Entry: String, Hashable, Sendable, Codable, CaseIterable {
        case stripe, chip, contactless
    }

    /// How the holder was checked.
    public enum Verification: String, Hashable, Sendable, Codable, CaseIterable {
        case none, signature, pin, pinAndSignature
    }

    /// 6C: stop key, timeout, or our abort.
    static let aborted: UInt8 = 0x6C

    public init(resultCode: UInt8? = nil, amount: Cents? = nil, signatureRequired: Bool = false) {
        self.resultCode = resultCode
        self.amount = amount
        self.signatureRequired = signatureRequired
    }
}
