import Testing
import ZVT

@Suite struct SerialFrameTests {
    static let published: [FramingVector] = [
        FramingVector(
            source: "registration", frame: octets("10 02 06 00 06 12 34 56 BA 09 78 10 03 24 C3"),
            apdu: octets("06 00 06 12 34 56 BA 09 78")),
        FramingVector(
            source: "authorization of 110.00 EUR, one 10 doubled",
            frame: octets("10 02 06 01 0A 04 00 00 00 01 10 10 00 49 09 78 10 03 F2 FF"),
            apdu: octets("06 01 0A 04 00 00 00 01 10 00 49 09 78")),
        FramingVector(source: "please wait", frame: octets("10 02 84 9C 00 10 03 C3 41"), apdu: octets("84 9C 00")),
        FramingVector(
            source: "status enquiry", frame: octets("10 02 05 01 05 12 34 56 03 04 10 03 30 94"),
            apdu: octets("05 01 05 12 34 56 03 04")),
    ]

    @Test func `the check sum is CRC-16 KERMIT by its published check value`() {
        #expect(CRC16(over: Array("123456789".utf8)).value == 0x2189)
    }

    @Test func `the recorded serial frames are there`() {
        #expect(FramingVector.recorded.count == 8)
    }

    @Test(arguments: published + FramingVector.recorded)
    func `a recorded frame decodes to its APDU and encodes back to the same bytes`(_ vector: FramingVector) throws {
        #expect(try SerialFrame.decode(vector.frame) == vector.apdu)
        #expect(SerialFrame.encode(vector.apdu) == vector.frame)
    }

    @Test(arguments: published + FramingVector.recorded)
    func `one flipped bit inside a frame is always noticed`(_ vector: FramingVector) {
        for position in 2..<vector.frame.count {
            for bit in 0..<8 {
                var frame = vector.frame
                frame[position] ^= 1 << bit
                #expect(throws: SerialRejection.self) { try SerialFrame.decode(frame) }
            }
        }
    }

    @Test func `10 hex anywhere survives the way, also in the check sum`() throws {
        var crcsWithDLE = 0
        for length in 0...5 {
            for pattern in 0..<(1 << length) {
                for filler in UInt8(0)...40 {
                    let apdu = (0..<length).map { pattern >> $0 & 1 == 1 ? 0x10 : filler &* 7 }
                    let frame = SerialFrame.encode(apdu)
                    #expect(try SerialFrame.decode(frame) == apdu)
                    if frame.suffix(2).contains(0x10) { crcsWithDLE += 1 }
                }
            }
        }
        #expect(crcsWithDLE > 0)
    }

    @Test func `the frame of only 10 hex is twice as long plus its envelope`() {
        #expect(SerialFrame.encode([UInt8](repeating: 0x10, count: 100)).count == 206)
    }

    @Test func `a frame that stops early is refused where it stops`() {
        let frame = SerialFrame.encode([0x80, 0x00, 0x00])
        for count in 0..<frame.count {
            #expect(throws: SerialRejection(offset: count, reason: .cutShort)) {
                try SerialFrame.decode(frame.prefix(count))
            }
        }
    }
}
