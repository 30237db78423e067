/// 04 0F, the result of a transaction (PA00P015 ch. 3). Answering it with 80 00 00 commits the payment: the answer may
/// only go out once the result is stored.
public struct StatusInformation: MessageBody {
    public static let control = ControlField.statusInformation

    public var fields: FieldList

    public init(fields: FieldList) { self.fields = fields }

    public init(data: [UInt8]) throws(ZVTError) { fields = try FieldList(data) }

    /// Reads as far as the bytes are sound: a result with a damaged end may still say that money moved.
    public static func salvage(data: [UInt8]) -> (StatusInformation, damage: ZVTError?) {
        let (fields, damage) = FieldList.salvage(data)
        return (StatusInformation(fields: fields), damage)
    }

    public var data: [UInt8] { Array(fields.encoded) }

    /// BMP 27. nil is no verdict: another 04 0F or 06 1E follows.
    public var resultCode: ResultCode? { fields.byte(.resultCode).map { ResultCode($0) } }
    /// Cents, BMP 04. May differ from the amount asked for by tip, cashback or a partial approval: this one was charged.
    public var amount: Int? { fields.decimal(.amount) }
    public var currency: CurrencyCode? { fields[.currency].flatMap { CurrencyCode($0) } }
    /// BMP 0B, or the longer number of tag 1F2B where BMP 0B is zero.
    public var traceNumber: Int? {
        let short = fields.decimal(.traceNumber)
        if let short, short != 0 { return short }
        return tlv.first(.longTraceNumber).flatMap { BCD.value($0.bytes) } ?? short
    }
    /// Trace number of the transaction that was reversed, BMP 37.
    public var originalTraceNumber: Int? { fields.decimal(.originalTraceNumber) }
    /// 0...9999, wraps; BMP 87. nil also for FFFF, "none".
    public var receiptNumber: Int? { fields.decimal(.receiptNumber) }
    /// BMP 88.
    public var turnoverNumber: Int? { fields.decimal(.turnoverNumber) }
    /// HHMMSS.
    public var time: String? { fields.digits(.time) }
    /// MMDD: the terminal names no year.
    public var date: String? { fields.digits(.date) }
    /// Eight digits, with some acquirers hexadecimal.
    public var terminalID: String? { fields.digits(.terminalID) }
    /// The merchant's contract number, without padding.
    public var vuNumber: String? { fields.text(.vuNumber, in: .latin1).map { String($0.trimmingBlanks) } }
    /// The issuer's approval, without padding.
    public var authorisationAttribute: String? {
        fields.text(.authorisationAttribute, in: .latin1).map { String($0.trimmingBlanks) }
    }
    /// Tells what to print on a receipt about the authorisation, BMP BA, as hexadecimal digits.
    public var aidParameter: String? { fields.digits(.aidParameter) }
    /// The host's own result code where it is not decimal, BMP A0.
    public var hostResultCode: UInt8? { fields.byte(.hostResultCode) }
    /// Turnover totals of an end-of-day, BMP 60; nil where absent or damaged.
    public var totals: Totals? { fields[.totals].flatMap { try? Totals(Array($0)) } }
    public var tlv: [TLV] { fields.tlv }

    /// Reasons and hints, BMP 3C.
    public func additionalText(in charset: CharacterSet) -> String? { fields.text(.additionalText, in: charset) }

    /// The lines of tag 24: what the terminal wants to be shown.
    public func displayTexts(in charset: CharacterSet) -> [String] { tlv.displayTexts(in: charset) }
}

extension [TLV] {
    func displayTexts(in charset: CharacterSet) -> [String] {
        first(.displayTexts)?.elements.filter { $0.tag == .textLine }.map { charset.decode($0.bytes) } ?? []
    }
}

extension StringProtocol {
    var trimmingBlanks: SubSequence {
        guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " }) else {
            return self[startIndex..<startIndex]
        }
        return self[first...last]
    }
}
