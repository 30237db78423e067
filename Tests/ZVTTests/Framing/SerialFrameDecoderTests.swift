import Testing
import ZVT

@Suite struct SerialFrameDecoderTests {
    /// Noise, ACK, a block, NAK, a damaged block, a lone DLE, a block cut short, a block.
    static let line: [UInt8] =
        octets("FF FE 06") + octets("10 02 84 9C 00 10 03 C3 41") + octets("15")
        + octets("10 02 84 9C 01 10 03 C3 41") + octets("10 06") + octets("10 02 80") + octets("10 02 80 00 00 10 03")
        + kermit([0x80, 0x00, 0x00, 0x03])

    static let symbols: [SerialFrameDecoder.Symbol] = [
        .rejected(SerialRejection(offset: 0, reason: .noise)),
        .ack,
        .block([0x84, 0x9C, 0x00]),
        .nak,
        .rejected(
            SerialRejection(
                offset: 13, reason: .badCRC(computed: kermitValue([0x84, 0x9C, 0x01, 0x03]), received: 0x41C3))),
        .rejected(SerialRejection(offset: 22, reason: .noise)),
        .ack,
        .rejected(SerialRejection(offset: 24, reason: .cutShort)),
        .block([0x80, 0x00, 0x00]),
    ]

    @Test func `noise, acknowledgements and blocks come out in order with their offsets`() {
        var decoder = SerialFrameDecoder()
        #expect(decoder.append(Self.line) == Self.symbols)
        #expect(!decoder.isReceiving)
    }

    @Test func `every split into two reads gives the same symbols`() {
        for cut in 0...Self.line.count {
            var decoder = SerialFrameDecoder()
            let symbols = decoder.append(Self.line[..<cut]) + decoder.append(Self.line[cut...])
            #expect(symbols == Self.symbols, "cut at \(cut)")
        }
    }

    @Test func `one byte per read gives the same symbols`() {
        var decoder = SerialFrameDecoder()
        #expect(Self.line.flatMap { decoder.append([$0]) } == Self.symbols)
    }

    @Test func `an ACK inside a damaged block is no ACK`() {
        var decoder = SerialFrameDecoder()
        let symbols = decoder.append(octets("10 02 06 10 FF 06 15 06 10 03 00 00"))
        #expect(symbols == [.rejected(SerialRejection(offset: 0, reason: .illegalEscape(0xFF)))])
    }

    @Test func `a check sum byte of 10 hex is not taken for DLE`() throws {
        let apdu = try #require(
            (UInt8(0)...255).map { [0x80, 0x00, $0] }.first { SerialFrame.encode($0).suffix(2).first == 0x10 })
        var decoder = SerialFrameDecoder()
        let symbols = decoder.append(SerialFrame.encode(apdu) + SerialFrame.encode([0x80, 0x00, 0x00]))
        #expect(symbols == [.block(apdu), .block([0x80, 0x00, 0x00])])
    }

    @Test func `a block longer than any APDU is rejected, not kept`() {
        var decoder = SerialFrameDecoder()
        let endless = [0x10, 0x02] + [UInt8](repeating: 0x55, count: 200_000) + [0x10, 0x03, 0x00, 0x00]
        #expect(decoder.append(endless) == [.rejected(SerialRejection(offset: 0, reason: .tooLong))])
        #expect(decoder.append(SerialFrame.encode([0x80, 0x00, 0x00])) == [.block([0x80, 0x00, 0x00])])
    }

    @Test func `the longest APDU passes`() {
        let apdu = [UInt8](repeating: 0x10, count: APDU.maximumCount)
        var decoder = SerialFrameDecoder()
        #expect(decoder.append(SerialFrame.encode(apdu)) == [.block(apdu)])
    }

    @Test func `a block given up after a pause leaves room for the next one`() {
        var decoder = SerialFrameDecoder()
        #expect(decoder.append(octets("10 02 80 00")).isEmpty)
        #expect(decoder.isReceiving)
        #expect(decoder.abandonBlock() == SerialRejection(offset: 0, reason: .gap))
        #expect(decoder.abandonBlock() == nil)
        #expect(decoder.append(SerialFrame.encode([0x80, 0x00, 0x00])) == [.block([0x80, 0x00, 0x00])])
    }

    private static func kermit(_ bytes: [UInt8]) -> [UInt8] {
        let value = kermitValue(bytes)
        return [UInt8(value & 0xFF), UInt8(value >> 8)]
    }

    /// The check sum bit by bit, straight from the definition, to judge the table.
    private static func kermitValue(_ bytes: [UInt8]) -> UInt16 {
        var crc: UInt16 = 0
        for byte in bytes {
            for bit in 0..<8 {
                let feedback = (crc & 1) ^ UInt16(byte >> bit & 1)
                crc >>= 1
                if feedback == 1 { crc ^= 0x8408 }
            }
        }
        return crc
    }
}
