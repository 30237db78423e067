/// 05 01, how the terminal is (PA00P015 ch. 2). The terminal is master until its completion.
public struct StatusEnquiry: MessageBody {
    public static let control = ControlField.statusEnquiry

    public struct Service: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let withoutServiceMenu = Service(rawValue: 0x01)
        public static let withoutSoftwareVersion = Service(rawValue: 0x02)
        public static let wantsDetails = Service(rawValue: 0x04)
    }

    /// Only fields with a password in front of them are allowed.
    public var password: Password?
    public var fields: FieldList

    /// The shortest form, without any data.
    public init() {
        password = nil
        fields = FieldList()
    }

    public init(password: Password, service: Service? = nil, tlv: [TLV]? = nil) throws(ZVTError) {
        self.password = password
        fields = FieldList()
        if let service { try fields.append(.serviceByte, byte: service.rawValue) }
        if let tlv { try fields.append(tlv: tlv) }
    }

    public init(data: [UInt8]) throws(ZVTError) {
        password = data.isEmpty ? nil : try Password.read(data)
        fields = try FieldList(data, from: password == nil ? 0 : 3)
    }

    public var data: [UInt8] { (password?.bytes ?? []) + fields.encoded }

    public var service: Service? { fields.byte(.serviceByte).map(Service.init(rawValue:)) }
}
