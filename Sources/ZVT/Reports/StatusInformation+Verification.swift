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
    public var cardholderVerification: CardholderVerification? {
        tlv.anywhere(.cardholderVerification, in: .paymentDetails)?.first
            .flatMap(CardholderVerification.init(rawValue:))
    }

    /// BMP 19: 40 offline, 50 card checked, 60 online, 70 PIN.
    public var paymentKind: UInt8? { fields.byte(.statusByte) }

    /// The clerk has to let sign and compare.
    ///
    /// Tag 1F37 and tag 1F10 decide where they are present, 1F37 first. BMP 19 decides only without them: terminals send
    /// 60 for contactless payments that nobody signs.
    public var signatureRequired: Bool {
        guard resultCode?.isSuccess ?? false else { return false }
        if let information = tlv.first(.receiptInformation)?.bytes.first {
            return ReceiptInformation(rawValue: information).contains(.signature)
        }
        if let verification = cardholderVerification, verification != .unknown { return verification.needsSignature }
        guard let paymentKind else { return false }
        return paymentKind & 0xF0 != 0x70
    }
}
