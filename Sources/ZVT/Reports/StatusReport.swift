/// The completion of a status enquiry: software version if it was asked for, state, details (PA00P015 ch. 2).
public struct StatusReport: Hashable, Sendable {
    /// ASCII; nil where the terminal sends none.
    public var softwareVersion: [UInt8]?
    public var status: TerminalStatus
    public var fields: FieldList

    public init(status: TerminalStatus, softwareVersion: String? = nil, tlv: [TLV]? = nil) throws(ZVTError) {
        self.status = status
        if let softwareVersion {
            let bytes = Array(softwareVersion.utf8)
            guard bytes.count <= 999 else { throw ZVTError(.outOfRange("software version")) }
            self.softwareVersion = bytes
        }
        fields = FieldList()
        if let tlv { try fields.append(tlv: tlv) }
    }

    public var tlv: [TLV] { fields.tlv }

    var encoded: [UInt8] {
        var bytes: [UInt8] = []
        if let softwareVersion {
            // The version came from an LLLVAR prefix or was checked by `init`.
            bytes += (try? VariableLength.encode(softwareVersion.count, digits: 3, part: "software version")) ?? []
            bytes += softwareVersion
        }
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
