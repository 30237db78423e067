/// Why bytes were not taken for ZVT, or why a value cannot be put into ZVT bytes.
public struct ZVTError: Error, Hashable, Sendable {
    public var reason: Reason
    /// Where the fault is, counted in bytes. For `APDUDecoder` from the start of the stream, for a message body from the
    /// first byte behind the length field, for a value being encoded from the start of that value.
    public var offset: Int

    public init(_ reason: Reason, at offset: Int = 0) {
        self.reason = reason
        self.offset = offset
    }

    public enum Reason: Hashable, Sendable {
        /// Fewer bytes are there than a length says. `part` names what was being read.
        case truncated(part: String, needed: Int, present: Int)
        /// No ZVT message starts with this byte: the peer speaks another protocol.
        case foreignByte(UInt8)
        /// An LLVAR or LLLVAR prefix byte outside F0...F9.
        case badLengthPrefix(bmp: UInt8, byte: UInt8)
        /// A TLV length byte that the specification forbids (80, 83...FF).
        case badTLVLength(UInt8)
        /// A TLV tag with more bytes than any known one.
        case tlvTagTooLong
        /// TLV nested deeper than `TLV.maximumDepth`.
        case tlvTooDeep
        /// A mandatory part of the body is not there.
        case missing(String)
        /// A value that does not fit into its field.
        case outOfRange(String)
        /// A BCD field holds a nibble that is no decimal digit.
        case notDecimal(String)
        /// A character that the chosen character set does not have.
        case unencodable(UInt32)
        /// A BMP whose length nobody can know cannot be built.
        case unknownBMP(UInt8)
        /// A line of text that is not hexadecimal.
        case notHex
        /// Something follows a message that must end there.
        case excessBytes(Int)
        /// A serial frame with a damaged envelope.
        case badFrame(String)
    }
}

extension ZVTError: CustomStringConvertible {
    public var description: String {
        // The line's own words name the offset already.
        if case .badFrame = reason { return reason.text }
        return "\(reason.text) at offset \(offset)"
    }
}

extension ZVTError.Reason {
    var text: String {
        switch self {
        case .truncated(let part, let needed, let present): "truncated \(part): \(present) of \(needed) bytes"
        case .foreignByte(let byte): "byte \(byte.hex) starts no ZVT message; another protocol answers here"
        case .badLengthPrefix(let bmp, let byte): "bad length prefix byte \(byte.hex) in BMP \(bmp.hex)"
        case .badTLVLength(let byte): "forbidden TLV length byte \(byte.hex)"
        case .tlvTagTooLong: "TLV tag longer than \(TLVTag.maximumBytes) bytes"
        case .tlvTooDeep: "TLV nested deeper than \(TLV.maximumDepth) levels"
        case .missing(let part): "\(part) is missing"
        case .outOfRange(let part): "\(part) is out of range"
        case .notDecimal(let part): "\(part) is not decimal"
        case .unencodable(let scalar): "character U+\(hexText(scalar)) is not in the character set"
        case .unknownBMP(let number): "BMP \(number.hex) is unknown, its length rule too"
        case .notHex: "not hexadecimal"
        case .excessBytes(let count): "\(count) bytes too many"
        case .badFrame(let what): "bad serial frame: \(what)"
        }
    }
}
