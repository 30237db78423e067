/// Control field and length of a message whose body may not have arrived yet.
public struct APDUHeader: Hashable, Sendable {
    public let control: ControlField
    /// Bytes the body has by the length field.
    public let dataCount: Int
    /// The length stood as FF lo hi, little-endian, rather than as one byte.
    public let isExtended: Bool

    /// Bytes of the header itself, 3 or 5.
    public var count: Int { isExtended ? 5 : 3 }
    /// Bytes of the whole message.
    public var messageCount: Int { count + dataCount }

    /// - Returns: nil where more bytes are needed to know the length.
    /// - Throws: `foreignByte` where no message starts here.
    public static func peek(_ bytes: some RandomAccessCollection<UInt8>) throws(ZVTError) -> APDUHeader? {
        var iterator = bytes.makeIterator()
        guard let cla = iterator.next() else { return nil }
        guard ControlField.isClass(cla) else { throw ZVTError(.foreignByte(cla)) }
        guard let ins = iterator.next(), let short = iterator.next() else { return nil }
        let control = ControlField(cla, ins)
        guard short == 0xFF else {
            return APDUHeader(control: control, dataCount: Int(short), isExtended: false)
        }
        guard let low = iterator.next(), let high = iterator.next() else { return nil }
        return APDUHeader(control: control, dataCount: Int(low) | Int(high) << 8, isExtended: true)
    }

    private init(control: ControlField, dataCount: Int, isExtended: Bool) {
        self.control = control
        self.dataCount = dataCount
        self.isExtended = isExtended
    }

    /// - Throws: `foreignByte`, or `truncated` where the header is not complete.
    public init(_ bytes: some RandomAccessCollection<UInt8>) throws(ZVTError) {
        guard let header = try Self.peek(bytes) else {
            throw ZVTError(.truncated(part: "APDU header", needed: bytes.count < 3 ? 3 : 5, present: bytes.count))
        }
        self = header
    }

    func truncation(present: Int) -> ZVTError {
        ZVTError(.truncated(part: "APDU", needed: dataCount, present: present - count), at: present)
    }
}
