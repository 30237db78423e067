/// How the cardholder was checked, tag 1F10 (PA00P015 ch. 9).
public enum CardholderVerification: UInt8, Hashable, Sendable {
    case none = 0x00
    case signature = 0x01
    case onlinePIN = 0x02
    case encryptedOfflinePIN = 0x03
    case plainOfflinePIN = 0x04
    case encryptedOfflinePINAndSignature = 0x05
    case plainOfflinePINAndSignature = 0x06
    case onlinePINAndSignature = 0x07
    case unknown = 0xFF

    public var needsSignature: Bool {
        switch self {
        case .signature, .encryptedOfflinePINAndSignature, .plainOfflinePINAndSignature, .onlinePINAndSignature: true
        case .none, .onlinePIN, .encryptedOfflinePIN, .plainOfflinePIN, .unknown: false
        }
    }
}

extension StatusInformation {
    /// Tag 1F10, within 2F or beside it.
    public var cardholderVerification: CardholderVerification? { tlv.cardholderVerification }

    /// BMP 19: 40 offline, 50 card checked, 60 online, 70 PIN.
    public var paymentKind: UInt8? { fields.byte(.statusByte) }

    /// The clerk has to let the customer sign and compare.
    ///
    /// Either of the tags 1F37 and 1F10 may say so. BMP 19 without a PIN says so where both are absent or unknown: terminals
    /// also send 60 for contactless payments that nobody signs.
    public var signatureRequired: Bool {
        guard resultCode?.isSuccess ?? false else { return false }
        let tlv = tlv
        let information = tlv.first(.receiptInformation)?.bytes.first.map(ReceiptInformation.init(rawValue:))
        let verification = tlv.cardholderVerification
        if information?.contains(.signature) ?? false || verification?.needsSignature ?? false { return true }
        if information != nil || (verification ?? .unknown) != .unknown { return false }
        guard let paymentKind else { return false }
        return paymentKind & 0xF0 != 0x70
    }
}

extension [TLV] {
    var cardholderVerification: CardholderVerification? {
        anywhere(.cardholderVerification, in: .paymentDetails)?.first.flatMap(CardholderVerification.init(rawValue:))
    }
}
