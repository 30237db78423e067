/// 06 23, releasing part of a reservation, or listing those that are open (PA00P015 ch. 2).
public struct PartialReversal: MessageBody {
    public static let control = ControlField.partialReversal

    public var fields: FieldList

    /// Asks for open reservations; the answer is 06 1E B8 with a receipt number, FFFF where there is none.
    public static let openReservations = PartialReversal(openReservationQuery: [0x87, 0xFF, 0xFF])

    private init(openReservationQuery bytes: [UInt8]) {
        fields = FieldList(
            bytes: bytes, start: 0,
            entries: [.init(number: BMP.receiptNumber.number, start: 0, contentStart: 1, contentCount: 2)],
            parsedEnd: bytes.count)
    }

    /// - Parameter amount: the cents to release.
    /// - Throws: `outOfRange`.
    public init(receiptNumber: Int, amount: Int, currency: CurrencyCode? = .euro) throws(ZVTError) {
        fields = FieldList()
        try fields.append(.receiptNumber, decimal: receiptNumber)
        try fields.append(.amount, decimal: amount)
        if let currency { try fields.append(.currency, bytes: currency.bytes) }
    }

    public init(data: [UInt8]) throws(ZVTError) { fields = try FieldList(data) }

    public var data: [UInt8] { Array(fields.encoded) }

    /// nil for the query of open reservations.
    public var receiptNumber: Int? { fields.decimal(.receiptNumber) }
    /// Cents.
    public var amount: Int? { fields.decimal(.amount) }
}
