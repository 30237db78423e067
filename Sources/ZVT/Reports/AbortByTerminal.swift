/// 06 1E, the end of a command that was not carried out (PA00P015 ch. 3).
public struct AbortByTerminal: MessageBody {
    public static let control = ControlField.abortByTerminal

    /// The untagged first byte; nil where a terminal sends none.
    public var code: ResultCode?
    /// Untagged behind 6F, "wrong currency": the one the terminal works in.
    public var currency: CurrencyCode?
    public var fields: FieldList

    public init(_ code: ResultCode, fields: FieldList = FieldList()) {
        self.code = code
        self.fields = fields
    }

    public init(data: [UInt8]) throws(ZVTError) {
        let (abort, damage) = Self.salvage(data: data)
        if let damage { throw damage }
        self = abort
    }

    /// Reads as far as the bytes are sound: that the command ended must not get lost over a damaged field.
    public static func salvage(data: [UInt8]) -> (AbortByTerminal, damage: ZVTError?) {
        let code = data.first.map { ResultCode($0) }
        let currency = code == .wrongCurrency ? leadingCurrency(data) : nil
        let (fields, damage) = FieldList.salvage(data, from: currency == nil ? min(data.count, 1) : 3)
        return (AbortByTerminal(code: code, currency: currency, fields: fields), damage)
    }

    /// Two BCD bytes behind the code. The numbers of ISO 4217 begin with a zero digit, which no field but the TLV container
    /// and few one-byte fields do; sound fields have to follow.
    private static func leadingCurrency(_ data: [UInt8]) -> CurrencyCode? {
        guard data.count >= 3, data[1] < 0x10, data[1] != BMP.tlvContainer.number,
            (try? FieldList(data, from: 3))?.unknownRest.isEmpty ?? false
        else { return nil }
        return CurrencyCode(data[1..<3])
    }

    private init(code: ResultCode?, currency: CurrencyCode?, fields: FieldList) {
        self.code = code
        self.currency = currency
        self.fields = fields
    }

    public var data: [UInt8] { (code.map { [$0.rawValue] } ?? []) + (currency?.bytes ?? []) + fields.encoded }

    /// Why; FF where the terminal does not say.
    public var resultCode: ResultCode { code ?? .other }
    public var tlv: [TLV] { fields.tlv }
    /// Of an open reservation, in answer to `PartialReversal.openReservations`; nil where there is none.
    public var receiptNumber: Int? { fields.decimal(.receiptNumber) }
}
