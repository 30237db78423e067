/// 08 10, letting the terminal fetch new software (PA00P015 ch. 2). It may be away for minutes afterwards.
public struct SoftwareUpdate: MessageBody {
    public static let control = ControlField.softwareUpdate

    public var fields: FieldList

    public init(fields: FieldList = FieldList()) { self.fields = fields }

    public init(data: [UInt8]) throws(ZVTError) { fields = try FieldList(data) }

    public var data: [UInt8] { Array(fields.encoded) }
}
