/// Why the bytes of a TCP connection are not ZVT.
public struct StreamRejection: Error, Hashable, Sendable {
    /// Where no message starts, counted from the first byte of the connection.
    public var offset: Int
    public var reason: Reason

    public init(offset: Int, reason: Reason) {
        self.offset = offset
        self.reason = reason
    }

    public enum Reason: Hashable, Sendable {
        /// Readable text, e.g. the banner a Worldline Yomani shows on port 5001: not the ZVT port, or ZVT is not enabled.
        case text
        /// DLE, ACK or NAK: the terminal sends frames of the serial line, or answers that another protocol is active (15 03 69
        /// of Ingenico terminals).
        case lineControl(UInt8)
        /// Any other byte that starts no message.
        case unknownClass(UInt8)
    }
}

extension StreamRejection {
    init(_ error: ZVTError) {
        let byte: UInt8? = if case .foreignByte(let byte) = error.reason { byte } else { nil }
        let reason: Reason =
            switch byte {
            case .some(0x20...0x7E), .some(0x0D), .some(0x0A), .some(0x1B): .text
            case .some(let byte) where byte == LineControl.dle || byte == LineControl.nak: .lineControl(byte)
            case .some(let byte): .unknownClass(byte)
            case .none: .unknownClass(0)
            }
        self.init(offset: error.offset, reason: reason)
    }
}

extension StreamRejection: CustomStringConvertible {
    public var description: String {
        let what =
            switch reason {
            case .text: "readable text instead of ZVT; wrong port, or ZVT is not enabled in the terminal"
            case .lineControl(let byte):
                "control byte \(byte.hex) of the serial line; the terminal does not speak ZVT over TCP"
            case .unknownClass(let byte): "byte \(byte.hex) starts no ZVT message"
            }
        return "\(what) (offset \(offset))"
    }
}
