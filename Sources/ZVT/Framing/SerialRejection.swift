/// Bytes of the serial line that were thrown away, and why.
public struct SerialRejection: Error, Hashable, Sendable {
    /// Where the rejected bytes start, counted from the first byte the decoder ever saw.
    public var offset: Int
    public var reason: Reason

    public init(offset: Int, reason: Reason) {
        self.offset = offset
        self.reason = reason
    }

    public enum Reason: Hashable, Sendable {
        /// Bytes outside a block that are neither ACK nor NAK. Told once per run, at its first byte: check speed and parity,
        /// or whether the other side speaks ZVT at all.
        case noise
        /// The block's check sum is wrong.
        case badCRC(computed: UInt16, received: UInt16)
        /// DLE followed by a byte that is neither DLE, STX nor ETX.
        case illegalEscape(UInt8)
        /// A new DLE STX before the block's DLE ETX; the new block counts.
        case cutShort
        /// More bytes than the longest APDU has.
        case tooLong
        /// More than T1 between two bytes of the block.
        case gap
    }
}

extension SerialRejection: CustomStringConvertible {
    public var description: String {
        let what =
            switch reason {
            case .noise: "noise on the line"
            case .badCRC(let computed, let received):
                "check sum \(hexText([UInt8(received >> 8), UInt8(received & 0xFF)]))"
                    + " instead of \(hexText([UInt8(computed >> 8), UInt8(computed & 0xFF)]))"
            case .illegalEscape(let byte): "DLE followed by \(byte.hex)"
            case .cutShort: "block cut short by a new one"
            case .tooLong: "block longer than any APDU"
            case .gap: "pause inside a block"
            }
        return "\(what) at offset \(offset)"
    }
}
