/// 06 00, the first command on every connection (PA00P015 ch. 2.1).
public struct Registration: MessageBody {
    public static let control = ControlField.registration

    /// What the ECR takes over from the terminal. 01 and 40 are reserved.
    public struct Configuration: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let takesPaymentReceipts = Configuration(rawValue: 0x02)
        public static let takesAdministrationReceipts = Configuration(rawValue: 0x04)
        public static let wantsIntermediateStatus = Configuration(rawValue: 0x08)
        /// No payment can be started on the terminal's keypad.
        public static let controlsPayment = Configuration(rawValue: 0x10)
        /// No administration can be started on the terminal's keypad.
        public static let controlsAdministration = Configuration(rawValue: 0x20)
        /// Receipts come ready-made as 06 D1 or 06 D3 rather than being composed from 04 0F.
        public static let printCommands = Configuration(rawValue: 0x80)
    }

    public var password: Password
    public var configuration: Configuration
    /// Untagged; a service byte or TLV may only follow where it is present.
    public var currency: CurrencyCode?
    public var fields: FieldList

    /// - Parameter service: 01 without the service menu, 02 without the log-on screen; nil leaves BMP 03 out.
    /// - Parameter tlv: nil leaves the container out. An empty one still tells the terminal that the ECR knows TLV.
    /// - Throws: `outOfRange` where the body becomes too long.
    public init(
        password: Password, configuration: Configuration, currency: CurrencyCode? = .euro, service: UInt8? = nil,
        tlv: [TLV]? = nil
    ) throws(ZVTError) {
        self.password = password
        self.configuration = configuration
        self.currency = currency
        fields = FieldList()
        if let service { try fields.append(.serviceByte, byte: service) }
        if let tlv { try fields.append(tlv: tlv) }
    }

    public init(data: [UInt8]) throws(ZVTError) {
        password = try Password.read(data)
        guard data.count > 3 else { throw ZVTError(.missing("configuration byte"), at: 3) }
        configuration = Configuration(rawValue: data[3])
        currency = CurrencyCode.leading(data, at: 4)
        fields = try FieldList(data, from: currency == nil ? 4 : 6)
    }

    public var data: [UInt8] {
        password.bytes + [configuration.rawValue] + (currency?.bytes ?? []) + fields.encoded
    }

    public var service: UInt8? { fields.byte(.serviceByte) }
    public var tlv: [TLV] { fields.tlv }
}

extension CurrencyCode {
    /// The untagged currency at `offset`. Some cash registers tag it with BMP 49 instead: then there is none.
    static func leading(_ data: [UInt8], at offset: Int) -> CurrencyCode? {
        guard data.count >= offset + 2, data[offset] != BMP.currency.number else { return nil }
        return CurrencyCode(data[offset..<offset + 2])
    }
}
