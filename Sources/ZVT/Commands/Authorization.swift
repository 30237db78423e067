/// 06 01, a payment (PA00P015 ch. 2.2).
public struct Authorization: MessageBody {
    public static let control = ControlField.authorization

    public var fields: FieldList

    /// - Parameter amount: cents, 0...999999999999.
    /// - Parameter paymentType: nil leaves the choice to the terminal.
    /// - Throws: `outOfRange`.
    public init(
        amount: Int, currency: CurrencyCode? = .euro, paymentType: PaymentType? = .terminalDecides, tlv: [TLV]? = nil
    ) throws(ZVTError) {
        fields = FieldList()
        try fields.append(.amount, decimal: amount)
        if let currency { try fields.append(.currency, bytes: currency.bytes) }
        if let paymentType { try fields.append(.statusByte, byte: paymentType.rawValue) }
        if let tlv { try fields.append(tlv: tlv) }
    }

    public init(data: [UInt8]) throws(ZVTError) { fields = try FieldList(data) }

    public var data: [UInt8] { Array(fields.encoded) }

    /// Cents; nil where the field is absent or not decimal.
    public var amount: Int? { fields.decimal(.amount) }
    public var currency: CurrencyCode? { fields[.currency].flatMap { CurrencyCode($0) } }
    public var paymentType: PaymentType? { fields.byte(.statusByte).map { PaymentType($0) } }
    public var tlv: [TLV] { fields.tlv }
}
