import FuzzSupport
import ZVT

/// The input is what comes over a serial line. It also serves as an APDU to be sent there.
@main enum FuzzSerial {
    static func main() {
        runFuzzer { input in
            let bytes = input.rest()
            checkReceiving(bytes)
            checkBlock(of: bytes)
            if bytes.starts(with: [0xFF, 0xFF]) { checkMemory(bytes) }
        }
    }
}

private func checkReceiving(_ bytes: [UInt8]) {
    var decoder = SerialFrameDecoder()
    let whole = decoder.append(bytes)
    for pieces in splits(of: bytes) {
        var decoder = SerialFrameDecoder()
        expect(pieces.flatMap { decoder.append($0) } == whole, "the reads' sizes do not matter")
    }
    var last = -1
    for symbol in whole {
        switch symbol {
        case .ack, .nak: continue
        case .block(let apdu):
            let frame = SerialFrame.encode(apdu)
            expect(contains(bytes, frame), "a block came as it would be written")
        case .rejected(let rejection):
            expect(rejection.offset > last, "every rejection is about other bytes than the one before")
            expect(rejection.offset < bytes.count, "a rejection is about bytes that came")
            last = rejection.offset
        }
    }
    checkRecovery(decoder)
}

/// Whatever came, behind T1 the next block is understood.
private func checkRecovery(_ decoder: SerialFrameDecoder) {
    var decoder = decoder
    let wasReceiving = decoder.isReceiving
    let rejection = decoder.abandonBlock()
    expect(!decoder.isReceiving, "what is given up is not awaited")
    expect(wasReceiving || rejection == nil, "where nothing has begun nothing is given up")
    let apdu: [UInt8] = [0x80, 0x10, 0x00]
    expect(decoder.append(SerialFrame.encode(apdu)).last == .block(apdu), "the next block is understood")
}

private func checkBlock(of apdu: [UInt8]) {
    let frame = SerialFrame.encode(apdu)
    expect((try? SerialFrame.decode(frame)) == apdu, "a block reads as it was written")
    expect((try? SerialFrame.decode(frame.dropLast())) == nil, "a block without its last byte is none")
    var decoder = SerialFrameDecoder()
    expect(decoder.append(frame + [LineControl.ack]) == [.block(apdu), .ack], "a block ends where its CRC ends")
}

/// A block that never ends, or is longer than any APDU, must not fill the memory.
private func checkMemory(_ bytes: [UInt8]) {
    let filler = [UInt8](repeating: 0x20, count: 16 * 1024) + bytes.filter { $0 != LineControl.dle }
    var decoder = SerialFrameDecoder()
    _ = decoder.append([LineControl.dle, LineControl.stx])
    let before = heapBytes()
    for _ in 0..<12 { _ = decoder.append(filler) }
    // An array that grows doubles its room.
    expect(heapBytes() - before <= 2 * APDU.maximumCount + 4096, "no more is kept than the longest APDU")
    let symbols = decoder.append([LineControl.dle, LineControl.etx, 0, 0])
    expect(symbols.last == .rejected(SerialRejection(offset: 0, reason: .tooLong)), "a block too long is rejected")
}

private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= bytes.count else { return false }
    return (0...bytes.count - part.count).contains { bytes[$0..<$0 + part.count].elementsEqual(part) }
}
