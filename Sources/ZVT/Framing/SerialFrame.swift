/// One APDU in the envelope of the serial line: `DLE STX | APDU, each 10 doubled | DLE ETX | CRC low | CRC high`
/// (PA00P016 ch. 2).
///
/// The CRC runs over the APDU before doubling plus one ETX; its own two bytes are never doubled.
public enum SerialFrame {
    public static func crc(of apdu: some Sequence<UInt8>) -> UInt16 {
        var crc = CRC16(over: apdu)
        crc.update(LineControl.etx)
        return crc.value
    }

    /// The bytes for the wire.
    public static func encode(_ apdu: some Collection<UInt8>) -> [UInt8] {
        var frame: [UInt8] = [LineControl.dle, LineControl.stx]
        frame.reserveCapacity(apdu.count + 8)
        for byte in apdu {
            if byte == LineControl.dle { frame.append(LineControl.dle) }
            frame.append(byte)
        }
        let crc = crc(of: apdu)
        frame += [
            LineControl.dle, LineControl.etx, UInt8(truncatingIfNeeded: crc), UInt8(truncatingIfNeeded: crc >> 8),
        ]
        return frame
    }

    /// The APDU of a frame that must be all of `bytes`.
    ///
    /// - Throws: the first `SerialRejection`; a frame that ends too early is `cutShort` at its end.
    public static func decode(_ bytes: some Collection<UInt8>) throws(SerialRejection) -> [UInt8] {
        var decoder = SerialFrameDecoder()
        var apdu: [UInt8]?
        for symbol in decoder.append(bytes) {
            switch symbol {
            case .block(let block) where apdu == nil: apdu = block
            case .block, .ack, .nak: throw SerialRejection(offset: 0, reason: .noise)
            case .rejected(let rejection): throw rejection
            }
        }
        guard let apdu, !decoder.isReceiving else {
            throw SerialRejection(offset: bytes.count, reason: .cutShort)
        }
        return apdu
    }
}
