extension PaymentMeans {
    /// The account on which a card's takings are owed to us. Debit schemes go with the girocard, as in DSFinV-K.
    ///
    /// - Parameter cardType: the ZVT card type (PA00P015, BMP 8A).
    public init(cardType: Int?) {
        switch cardType {
        case 2, 5, 7, 13, 46: self = .girocard
        case 6, 8, 10, 11, 12, 14, 127, 194, 198, 232: self = .credit
        case 30: self = .girogo
        default: self = .otherCard
        }
    }
}
