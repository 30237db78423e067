/// 80 xx or 84 xx: the answer to a command, with data where the peer sends some.
public struct Response: Hashable, Sendable {
    public let control: ControlField
    /// Vendors put an error code or a sequence number here; as a rule it is empty.
    public let data: [UInt8]

    /// - Precondition: `data` as in `APDU.init`.
    public init(_ control: ControlField, data: [UInt8] = []) {
        self.control = control
        self.data = data
    }

    public init(_ apdu: APDU) { self.init(apdu.control, data: apdu.data) }

    public static let acknowledge = Response(.acknowledge)

    public static func refuse(_ code: ResultCode, data: [UInt8] = []) -> Response {
        Response(ControlField(0x84, code.rawValue), data: data)
    }

    /// 80 xx, and 84 00, which the specification counts as accepted.
    public var isPositive: Bool { control.cla == 0x80 || control.ins == 0x00 }

    /// The reason of a refusal; success where it is none.
    ///
    /// 84 1E refuses as 06 1E would: the first byte of the data is the reason.
    public var code: ResultCode {
        if isPositive { return .success }
        if control.ins == ControlField.abortByTerminal.ins, let reason = data.first { return ResultCode(reason) }
        return ResultCode(control.ins)
    }

    public var apdu: APDU { APDU(control, data: data) }
}
