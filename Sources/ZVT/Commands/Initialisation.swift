/// 06 93, fetching keys and parameters from the host (PA00P015 ch. 2).
public struct Initialisation: MessageBody {
    public static let control = ControlField.initialisation

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
