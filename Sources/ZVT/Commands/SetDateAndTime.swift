/// 06 91, setting the terminal's clock (PA00P015 ch. 2).
public struct SetDateAndTime: MessageBody {
    public static let control = ControlField.setDateAndTime

    public var password: Password
    public var fields: FieldList

    /// - Parameter date: six digits YYMMDD.
    /// - Parameter time: six digits HHMMSS.
    /// - Throws: `outOfRange` or `notDecimal`.
    public init(password: Password, date: String, time: String) throws(ZVTError) {
        self.password = password
        fields = FieldList()
        try fields.append(.dateWithYear, digits: date)
        try fields.append(.time, digits: time)
    }

    public init(data: [UInt8]) throws(ZVTError) {
        password = try Password.read(data)
        fields = try FieldList(data, from: 3)
    }

    public var data: [UInt8] { password.bytes + fields.encoded }

    /// YYMMDD.
    public var date: String? { fields.digits(.dateWithYear) }
    /// HHMMSS.
    public var time: String? { fields.digits(.time) }
}
