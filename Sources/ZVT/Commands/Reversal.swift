/// 06 30, taking back a payment of this business day by its receipt number (PA00P015 ch. 2).
public struct Reversal: MessageBody {
    public static let control = ControlField.reversal

    public var password: Password
    public var fields: FieldList

    /// - Parameter receiptNumber: 0...9999, of the payment to take back.
    /// - Parameter amount: cents; must equal that payment's where given.
    /// - Throws: `outOfRange`.
    public init(
        password: Password, receiptNumber: Int, amount: Int? = nil, currency: CurrencyCode? = nil, tlv: [TLV]? = nil
    ) throws(ZVTError) {
        self.password = password
        fields = FieldList()
        try fields.append(.receiptNumber, decimal: receiptNumber)
        if let amount { try fields.append(.amount, decimal: amount) }
        if let currency { try fields.append(.currency, bytes: currency.bytes) }
        if let tlv { try fields.append(tlv: tlv) }
    }

    public init(data: [UInt8]) throws(ZVTError) {
        password = try Password.read(data)
        fields = try FieldList(data, from: 3)
    }

    public var data: [UInt8] { password.bytes + fields.encoded }

    public var receiptNumber: Int? { fields.decimal(.receiptNumber) }
    /// Cents.
    public var amount: Int? { fields.decimal(.amount) }
    public var currency: CurrencyCode? { fields[.currency].flatMap { CurrencyCode($0) } }
}
