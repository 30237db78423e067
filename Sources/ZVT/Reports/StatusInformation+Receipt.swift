extension StatusInformation {
    /// The chip application, RID and PIX as hexadecimal digits; tag 43, within 60 or beside it.
    public var applicationID: String? { tlv.anywhere(.applicationID, in: .application).map(BCD.digits) }

    /// What the card calls itself: preferred name or label (tags 44, 42), within 60 or beside it.
    public func applicationName(in charset: CharacterSet) -> String? {
        (tlv.anywhere(.applicationName, in: .application) ?? tlv.anywhere(.applicationLabel, in: .application))
            .map { charset.decode($0) }
    }

    /// The chip data that has to stand on the customer's or the merchant's receipt, ready-made (tags 46, 47).
    public func emvText(for receipt: ReceiptType, in charset: CharacterSet) -> String? {
        switch receipt {
        case .customer: tlv.first(.emvCustomerText).map { charset.decode($0.bytes) }
        case .merchant: tlv.first(.emvMerchantText).map { charset.decode($0.bytes) }
        case .administration: nil
        }
    }

    /// A part of the receipt that the terminal words itself, e.g. `.receiptHeader`.
    public func receiptTexts(_ tag: TLVTag, in charset: CharacterSet) -> [String] {
        tlv.first(tag)?.elements.filter { $0.tag == .textLine }.map { charset.decode($0.bytes) } ?? []
    }

    /// Whether this transaction owes a receipt, tag 45: 0 none, 1 if approved, 2 always. Absent, both are owed.
    public func owesReceipt(_ receipt: ReceiptType) -> Bool {
        guard let need = tlv.first(.receiptsRequired)?.bytes.first else { return receipt != .administration }
        let level =
            switch receipt {
            case .merchant: need >> 4
            case .customer: need & 0x0F
            case .administration: UInt8(0)
            }
        return level == 2 || level == 1 && resultCode?.isSuccess ?? false
    }
}

extension TLVTag {
    public static let receiptHeader = TLVTag(0x64)
    public static let receiptFooter = TLVTag(0x65)
    public static let customerReceiptTexts = TLVTag(0x66)
    public static let merchantReceiptTexts = TLVTag(0x67)
}
