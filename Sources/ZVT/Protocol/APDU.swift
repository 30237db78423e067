/// One message without framing: control field and body (PA00P015).
public struct APDU: Hashable, Sendable {
    /// The most bytes a body can have: the extended length form has 16 bits.
    public static let maximumDataCount = 65_535
    /// The most bytes a message can have: control field, FF, two length bytes, body.
    public static let maximumCount = 5 + maximumDataCount

    public let control: ControlField
    /// The body.
    public let data: [UInt8]

    /// - Precondition: at most `maximumDataCount` bytes. What is read from a peer never has more, and the typed messages
    ///   throw rather than build more.
    public init(_ control: ControlField, data: [UInt8] = []) {
        precondition(data.count <= Self.maximumDataCount, "a ZVT body has at most 65535 bytes")
        self.control = control
        self.data = data
    }

    /// 80 00 00, "accepted".
    public static let acknowledge = APDU(.acknowledge)

    /// 84 xx 00, "refused". 84 00 counts as accepted (PA00P015).
    public static func refuse(_ code: UInt8) -> APDU { APDU(ControlField(0x84, code)) }

    /// The bytes for the wire, with the shortest length form.
    public var encoded: [UInt8] {
        let count = data.count
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 5)
        bytes.append(control.cla)
        bytes.append(control.ins)
        if count < 0xFF {
            bytes.append(UInt8(count))
        } else {
            bytes.append(0xFF)
            bytes.append(UInt8(truncatingIfNeeded: count))
            bytes.append(UInt8(truncatingIfNeeded: count >> 8))
        }
        bytes.append(contentsOf: data)
        return bytes
    }

    /// Reads one message that must be all of `bytes`.
    ///
    /// - Throws: `ZVTError` with `foreignByte`, `truncated` or `excessBytes`.
    public init(encoded bytes: some Collection<UInt8>) throws(ZVTError) {
        let array = Array(bytes)
        let header = try APDUHeader(array)
        guard array.count >= header.messageCount else { throw header.truncation(present: array.count) }
        guard array.count == header.messageCount else {
            throw ZVTError(.excessBytes(array.count - header.messageCount), at: header.messageCount)
        }
        self.init(header.control, data: Array(array[header.count...]))
    }
}
