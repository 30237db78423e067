/// 06 B0, the wish to end what the terminal is doing (PA00P015 ch. 2). Only the terminal says whether it ended.
public struct Abort: MessageBody {
    public static let control = ControlField.abort

    public var fields: FieldList

    public init(fields: FieldList = FieldList()) { self.fields = fields }

    public init(data: [UInt8]) throws(ZVTError) { fields = try FieldList(data) }

    public var data: [UInt8] { Array(fields.encoded) }
}
