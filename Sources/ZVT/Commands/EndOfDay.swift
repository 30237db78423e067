/// 06 50, the closing of the business day on the terminal (PA00P015 ch. 2).
public struct EndOfDay: MessageBody {
    public static let control = ControlField.endOfDay

    public var password: Password
    public var fields: FieldList

    public init(password: Password, tlv: [TLV]? = nil) throws(ZVTError) {
        self.password = password
        fields = FieldList()
        if let tlv { try fields.append(tlv: tlv) }
    }

    public init(data: [UInt8]) throws(ZVTError) {
        password = try Password.read(data)
        fields = try FieldList(data, from: 3)
    }

    public var data: [UInt8] { password.bytes + fields.encoded }
}
