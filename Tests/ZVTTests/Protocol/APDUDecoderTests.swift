import Testing

@testable import ZVT

@Suite struct APDUDecoderTests {
    @Test func `several messages in one read come one after the other`() throws {
        var decoder = APDUDecoder()
        decoder.append(unhex("800000 04FF010A 061E016C 04"))
        #expect(try decoder.next() == APDU.acknowledge)
        #expect(try decoder.next() == APDU(.intermediateStatus, data: [0x0A]))
        #expect(try decoder.next() == APDU(.abortByTerminal, data: [0x6C]))
        #expect(try decoder.next() == nil)
        #expect(decoder.pendingCount == 1)
    }

    @Test(arguments: [
        Array("WELCOME TO YOMANI\r\n".utf8), unhex("150369"), unhex("1002060006"), unhex("00"), unhex("FF"),
        unhex("8100"),
    ])
    func `what another protocol sends is rejected at its first byte`(_ bytes: [UInt8]) throws {
        var decoder = APDUDecoder()
        decoder.append(bytes)
        #expect(throws: ZVTError(.foreignByte(bytes[0]))) { try decoder.next() }
    }

    @Test(arguments: [0x04, 0x05, 0x06, 0x08, 0x0F, 0x80, 0x84] as [UInt8])
    func `every class of the protocol starts a message`(_ cla: UInt8) throws {
        var decoder = APDUDecoder()
        decoder.append([cla, 0x00, 0x00])
        #expect(try decoder.next()?.control.cla == cla)
    }

    @Test func `garbage behind good messages is reported with its place in the stream and ends it`() throws {
        var decoder = APDUDecoder()
        decoder.append(unhex("800000"))
        _ = try decoder.next()
        decoder.append(unhex("04FF010A 41"))
        _ = try decoder.next()
        let failure = ZVTError(.foreignByte(0x41), at: 7)
        #expect(throws: failure) { try decoder.next() }
        decoder.append(unhex("800000"))
        #expect(throws: failure) { try decoder.next() }
        #expect(decoder.pendingCount == 0)
    }

    @Test func `the longest message is the most that is held back`() throws {
        var decoder = APDUDecoder()
        decoder.append(unhex("06D3 FFFFFF"))
        var most = 0
        for _ in 0..<65 {
            decoder.append([UInt8](repeating: 0x20, count: 1000))
            #expect(try decoder.next() == nil)
            most = max(most, decoder.pendingCount)
        }
        #expect(most == 65_005)
        decoder.append([UInt8](repeating: 0x20, count: 535))
        #expect(try decoder.next()?.data.count == 65_535)
        #expect(decoder.pendingCount == 0)
    }

    @Test func `random streams of messages in random pieces come out whole`() throws {
        var random = SplitMix64(seed: 2)
        for _ in 0..<200 {
            let sent = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                let count = [0, 1, 253, 254, 255, 256, 700].randomElement(using: &random) ?? 0
                return APDU(ControlField(0x06, .random(in: 0...255, using: &random)), data: random.bytes(count))
            }
            var rest = sent.flatMap(\.encoded)[...]
            var decoder = APDUDecoder()
            var received: [APDU] = []
            while !rest.isEmpty {
                let piece = rest.prefix(Int.random(in: 1...300, using: &random))
                rest = rest.dropFirst(piece.count)
                decoder.append(piece)
                while let apdu = try decoder.next() { received.append(apdu) }
            }
            #expect(received == sent)
        }
    }
}
