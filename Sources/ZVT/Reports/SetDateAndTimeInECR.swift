/// 04 01, the terminal's clock, sent after a diagnosis (PA00P015 ch. 3.4).
public struct SetDateAndTimeInECR: MessageBody {
    public static let control = ControlField.setDateAndTimeInECR

    public var fields: FieldList

    /// - Parameter date: six digits YYMMDD.
    /// - Parameter time: six digits HHMMSS.
    /// - Throws: `outOfRange` or `notDecimal`.
    public init(date: String, time: String) throws(ZVTError) {
        fields = FieldList()
        try fields.append(.dateWithYear, digits: date)
        try fields.append(.time, digits: time)
    }

    public init(data: [UInt8]) throws(ZVTError) { fields = try FieldList(data) }

    public var data: [UInt8] { Array(fields.encoded) }

    /// YYMMDD.
    public var date: String? { fields.digits(.dateWithYear) }
    /// HHMMSS.
    public var time: String? { fields.digits(.time) }
}
