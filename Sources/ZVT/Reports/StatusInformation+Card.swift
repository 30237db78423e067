extension StatusInformation {
    /// The last four digits of the card number, with E for one that the terminal masked. No more of the number is offered.
    public var panLastFour: String? {
        guard let digits = fields.digits(.primaryAccountNumber) else { return nil }
        let number = digits.prefix { $0 != "D" && $0 != "F" }
        return number.isEmpty ? nil : String(number.suffix(4))
    }

    public var cardSequenceNumber: Int? { fields.decimal(.cardSequenceNumber) }
    /// YYMM.
    public var expiry: String? { fields.digits(.expiryDate) }
    /// The ZVT card type: BMP 8A, or tag 41 where that is FF.
    public var cardType: CardType? { cardType(.cardType, longTag: .longCardType) }
    /// The network operator's own card type: BMP 8C, or tag 49 where that is FF.
    public var networkCardType: Int? { cardType(.networkCardType, longTag: .longNetworkCardType)?.rawValue }

    private func cardType(_ bmp: BMP, longTag: TLVTag) -> CardType? {
        let short = fields.byte(bmp)
        if let short, short != 0xFF { return CardType(rawValue: Int(short)) }
        if let long = tlv.first(longTag)?.bytes, !long.isEmpty, long.count <= 4 {
            return CardType(rawValue: long.reduce(0) { $0 << 8 | Int($1) })
        }
        return short.map { CardType(rawValue: Int($0)) }
    }

    /// BMP 8B; has to stand on a receipt that the ECR composes.
    public func cardName(in charset: CharacterSet) -> String? {
        fields.text(.cardName, in: charset).map { String($0.trimmingBlanks) }
    }

    /// How the card was read, tag 2F/1F12.
    public var cardTechnology: CardTechnology? {
        tlv.anywhere(.cardTechnology, in: .paymentDetails)?.first.flatMap(CardTechnology.init(rawValue:))
    }

    public enum CardTechnology: UInt8, Hashable, Sendable {
        case magneticStripe = 0, chip = 1, contactless = 2
    }
}

extension [TLV] {
    /// The value of a tag that belongs into `container`, but that some terminals put beside it.
    func anywhere(_ tag: TLVTag, in container: TLVTag) -> [UInt8]? {
        (first(container, tag) ?? first(tag))?.bytes
    }
}

extension TLVTag {
    public static let longNetworkCardType = TLVTag(0x49)
}
