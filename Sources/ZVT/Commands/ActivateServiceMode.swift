/// 08 01, opening the terminal's service menu (PA00P015 ch. 2). The terminal is master while it is open.
public struct ActivateServiceMode: MessageBody {
    public static let control = ControlField.activateServiceMode

    public var password: Password?
    public var fields: FieldList

    public init(password: Password? = nil) {
        self.password = password
        fields = FieldList()
    }

    public init(data: [UInt8]) throws(ZVTError) {
        password = data.isEmpty ? nil : try Password.read(data)
        fields = try FieldList(data, from: password == nil ? 0 : 3)
    }

    public var data: [UInt8] { (password?.bytes ?? []) + fields.encoded }
}
