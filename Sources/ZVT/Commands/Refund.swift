/// 06 31, paying money back to a card (PA00P015 ch. 2).
public struct Refund: MessageBody {
    public static let control = ControlField.refund

    public var password: Password
    public var fields: FieldList

    /// - Parameter amount: cents, 0...999999999999.
    /// - Throws: `outOfRange`.
    public init(
        password: Password, amount: Int, currency: CurrencyCode? = .euro, paymentType: PaymentType? = nil,
        tlv: [TLV]? = nil
    ) throws(ZVTError) {
        self.password = password
        fields = FieldList()
        try fields.append(.amount, decimal: amount)
        if let currency { try fields.append(.currency, bytes: currency.bytes) }
        if let paymentType { try fields.append(.statusByte, byte: paymentType.rawValue) }
        if let tlv { try fields.append(tlv: tlv) }
    }

    public init(data: [UInt8]) throws(ZVTError) {
        password = try Password.read(data)
        fields = try FieldList(data, from: 3)
    }

    public var data: [UInt8] { password.bytes + fields.encoded }

    /// Cents.
    public var amount: Int? { fields.decimal(.amount) }
    public var currency: CurrencyCode? { fields[.currency].flatMap { CurrencyCode($0) } }
    public var paymentType: PaymentType? { fields.byte(.statusByte).map { PaymentType($0) } }
}
