/// 06 20, the result and receipt of the last transaction once more: the way to find out after a lost link
/// (PA00P015 ch. 2).
public struct RepeatReceipt: MessageBody {
    public static let control = ControlField.repeatReceipt

    /// What the terminal is to do, BMP 03.
    public struct Service: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Send the 04 0F of the last transaction. Without BMP 03 none is owed.
        public static let sendStatusInformation = Service(rawValue: 0x01)
        public static let doNotPrint = Service(rawValue: 0x02)
        /// Ask without a sheet of paper.
        public static let silentQuery: Service = [.sendStatusInformation, .doNotPrint]
    }

    public var password: Password
    public var fields: FieldList

    /// - Parameter service: nil leaves BMP 03 out, as old terminals want it.
    public init(password: Password, service: Service? = nil, tlv: [TLV]? = nil) throws(ZVTError) {
        self.password = password
        fields = FieldList()
        if let service { try fields.append(.serviceByte, byte: service.rawValue) }
        if let tlv { try fields.append(tlv: tlv) }
    }

    public init(data: [UInt8]) throws(ZVTError) {
        password = try Password.read(data)
        fields = try FieldList(data, from: 3)
    }

    public var data: [UInt8] { password.bytes + fields.encoded }

    public var service: Service? { fields.byte(.serviceByte).map(Service.init(rawValue:)) }
}
