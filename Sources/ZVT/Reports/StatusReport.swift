/// The completion of a status enquiry: software version if it was asked for, state, details (PA00P015 ch. 2).
public struct StatusReport: Hashable, Sendable {
    /// ASCII; nil where the terminal sends none.
    public let softwareVersion: [UInt8]?
    public var status: TerminalStatus
    public var fields: FieldList

    public init(status: TerminalStatus, softwareVersion: String? = nil, tlv: [TLV]? = nil) throws(ZVTError) {
        self.status = status
        if let softwareVersion {
            let bytes = Array(softwareVersion.utf8)
            guard bytes.count <= 999 else { throw ZVTError(.outOfRange("software version")) }
            self.softwareVersion = bytes
        } else {
            self.softwareVersion = nil
        }
        fields = FieldList()
        if let tlv { try fields.append(tlv: tlv) }
    }

    public var tlv: [TLV] { fields.tlv }

    var encoded: [UInt8] {
        var bytes: [UInt8] = []
        if let softwareVersion { bytes += VariableLength.prefix(softwareVersion.count, digits: 3) + softwareVersion }
        return bytes + [status.rawValue] + fields.encoded
    }

    /// Any of the forms; nil where the bytes have none of them.
    init?(_ data: [UInt8]) {
        guard let report = StatusReport(versioned: data) ?? StatusReport(unversioned: data) else { return nil }
        self = report
    }

    /// LLLVAR version, status byte, fields.
    init?(versioned data: [UInt8]) {
        guard let count = try? VariableLength.decode(data, digits: 3), data.count > 3 + count else { return nil }
        self.init(Array(data[3..<3 + count]), data, statusAt: 3 + count)
    }

    /// One byte.
    init?(single data: [UInt8]) {
        guard data.count == 1 else { return nil }
        self.init(nil, data, statusAt: 0)
    }

    /// Status byte, fields.
    private init?(unversioned data: [UInt8]) {
        guard !data.isEmpty else { return nil }
        self.init(nil, data, statusAt: 0)
    }

    private init?(_ version: [UInt8]?, _ data: [UInt8], statusAt index: Int) {
        guard let fields = try? FieldList(data, from: index + 1), fields.unknownRest.isEmpty else { return nil }
        softwareVersion = version
        status = TerminalStatus(data[index])
        self.fields = fields
    }
}

extension StatusReport {
    /// Tag E4/1F40.
    public var deviceName: String? { deviceText(.deviceName) }
    /// Tag E4/1F42, as hexadecimal digits.
    public var serialNumber: String? { tlv.anywhere(.serialNumber, in: .deviceInformation).map(BCD.digits) }
    /// Tag 1F44.
    public var terminalID: String? { tlv.first(.terminalID).map { BCD.digits($0.bytes) } }
    /// Tag 1F79: the terminal has rebooted since it was last asked, so it has to be registered again.
    public var hasRebooted: Bool { tlv.first(.rebootDone)?.bytes == [0x01] }
    /// The software's name: in front of the state, or tag E4/1F41.
    public var softwareName: String? {
        softwareVersion.map { CharacterSet.latin1.decode($0) } ?? deviceText(.softwareVersion)
    }

    private func deviceText(_ tag: TLVTag) -> String? {
        tlv.anywhere(tag, in: .deviceInformation).map { CharacterSet.latin1.decode($0) }
    }
}
