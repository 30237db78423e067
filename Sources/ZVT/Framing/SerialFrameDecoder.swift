/// Finds blocks, ACK and NAK in the bytes of a serial line, however they were split on the way.
///
/// Memory is bounded by the longest APDU; a longer block is followed to its end without being kept. A block damaged inside
/// is followed to its end too, because the rest of it may contain bytes that look like ACK or NAK.
public struct SerialFrameDecoder: Sendable {
    public enum Symbol: Hashable, Sendable {
        case ack
        case nak
        /// The APDU of an intact block.
        case block([UInt8])
        case rejected(SerialRejection)
    }

    private enum State {
        case outside(noisy: Bool)
        case afterDLE(noisy: Bool)
        case inside
        case insideAfterDLE
        case crcLow
        case crcHigh(low: UInt8)
    }

    private var state = State.outside(noisy: false)
    private var apdu: [UInt8] = []
    private var crc = CRC16()
    private var damage: SerialRejection.Reason?
    private var blockStart = 0
    private var offset = 0

    public init() {}

    /// A block has begun and not ended: the next byte must come within T1.
    public var isReceiving: Bool {
        switch state {
        case .outside: false
        case .afterDLE, .inside, .insideAfterDLE, .crcLow, .crcHigh: true
        }
    }

    public mutating func append(_ bytes: some Sequence<UInt8>) -> [Symbol] {
        var symbols: [Symbol] = []
        for byte in bytes {
            step(byte, into: &symbols)
            offset += 1
        }
        return symbols
    }

    /// Gives up the block that has begun, because T1 passed.
    ///
    /// - Returns: `gap` for a block, `noise` for a lone DLE, nil where nothing had begun.
    public mutating func abandonBlock() -> SerialRejection? {
        switch state {
        case .outside: return nil
        case .afterDLE(let noisy):
            state = .outside(noisy: false)
            return noisy ? nil : SerialRejection(offset: blockStart, reason: .noise)
        case .inside, .insideAfterDLE, .crcLow, .crcHigh:
            state = .outside(noisy: false)
            return SerialRejection(offset: blockStart, reason: .gap)
        }
    }

    private mutating func step(_ byte: UInt8, into symbols: inout [Symbol]) {
        switch state {
        case .outside(let noisy):
            outside(byte, noisy: noisy, into: &symbols)
        case .afterDLE(let noisy):
            if byte == LineControl.stx {
                begin(at: blockStart)
            } else {
                if !noisy { symbols.append(.rejected(SerialRejection(offset: blockStart, reason: .noise))) }
                outside(byte, noisy: true, into: &symbols)
            }
        case .inside:
            if byte == LineControl.dle { state = .insideAfterDLE } else { keep(byte) }
        case .insideAfterDLE:
            insideAfterDLE(byte, into: &symbols)
        case .crcLow:
            state = .crcHigh(low: byte)
        case .crcHigh(let low):
            state = .outside(noisy: false)
            symbols.append(end(received: UInt16(low) | UInt16(byte) << 8))
        }
    }

    private mutating func outside(_ byte: UInt8, noisy: Bool, into symbols: inout [Symbol]) {
        switch byte {
        case LineControl.dle:
            blockStart = offset
            state = .afterDLE(noisy: noisy)
        case LineControl.ack:
            state = .outside(noisy: false)
            symbols.append(.ack)
        case LineControl.nak:
            state = .outside(noisy: false)
            symbols.append(.nak)
        default:
            state = .outside(noisy: true)
            if !noisy { symbols.append(.rejected(SerialRejection(offset: offset, reason: .noise))) }
        }
    }

    private mutating func insideAfterDLE(_ byte: UInt8, into symbols: inout [Symbol]) {
        switch byte {
        case LineControl.dle:
            state = .inside
            keep(byte)
        case LineControl.etx:
            crc.update(byte)
            state = .crcLow
        case LineControl.stx:
            symbols.append(.rejected(SerialRejection(offset: blockStart, reason: .cutShort)))
            begin(at: offset - 1)
        default:
            state = .inside
            damage = damage ?? .illegalEscape(byte)
        }
    }

    private mutating func begin(at start: Int) {
        state = .inside
        blockStart = start
        apdu.removeAll(keepingCapacity: true)
        crc = CRC16()
        damage = nil
    }

    private mutating func keep(_ byte: UInt8) {
        guard apdu.count < APDU.maximumCount else {
            damage = damage ?? .tooLong
            return
        }
        apdu.append(byte)
        crc.update(byte)
    }

    private func end(received: UInt16) -> Symbol {
        if let damage { return .rejected(SerialRejection(offset: blockStart, reason: damage)) }
        guard received == crc.value else {
            let reason = SerialRejection.Reason.badCRC(computed: crc.value, received: received)
            return .rejected(SerialRejection(offset: blockStart, reason: reason))
        }
        return .block(apdu)
    }
}
