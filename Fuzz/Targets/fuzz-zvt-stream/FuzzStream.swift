import FuzzSupport
import ZVT

/// The input is what comes over a TCP connection.
@main enum FuzzStream {
    static func main() {
        runFuzzer { input in
            check(input.rest())
        }
    }
}

private func check(_ bytes: [UInt8]) {
    let whole = checkWhole(bytes)
    for pieces in splits(of: bytes) {
        checkLink(pieces, whole)
        checkDecoder(pieces, bytes.count)
    }
}

/// One read, compared with a walk from header to header.
private func checkWhole(_ bytes: [UInt8]) -> [StreamLink.Effect] {
    var link = StreamLink()
    let effects = link.receive(bytes)
    var position = 0
    var delivered: [UInt8] = []
    for effect in effects {
        switch effect {
        case .deliver(let apdu):
            let end = endOfMessage(bytes, position)
            expect(end != nil, "a message is delivered only when it is complete")
            let message = Array(bytes[position..<(end ?? position)])
            expect((try? APDU(encoded: message)) == apdu, "the message is the bytes from one header to the next")
            position = end ?? position
            delivered += apdu.encoded
        case .rejected(let rejection):
            expect(rejection.offset == position, "the rejection names the place behind the last message")
            expect(!ControlField.isClass(bytes[position]), "only a byte that starts no message is rejected")
            expect(effect == effects.last, "nothing comes after a rejection")
            expect(!link.isReceiving, "after a rejection nothing is awaited")
            return effects
        }
    }
    expect(endOfMessage(bytes, position) == nil, "every complete message is delivered")
    expect(link.isReceiving == (position < bytes.count), "a message that has begun is awaited")

    var again = StreamLink()
    expect(again.receive(delivered) == effects, "what is encoded again is delivered again")
    return effects
}

private func endOfMessage(_ bytes: [UInt8], _ position: Int) -> Int? {
    guard let header = try? APDUHeader.peek(bytes[position...]) else { return nil }
    let end = position + header.messageCount
    return end <= bytes.count ? end : nil
}

private func checkLink(_ pieces: [[UInt8]], _ whole: [StreamLink.Effect]) {
    var link = StreamLink()
    let effects = pieces.flatMap { link.receive($0) }
    expect(effects == whole, "the reads' sizes do not matter")
}

private func checkDecoder(_ pieces: [[UInt8]], _ count: Int) {
    var decoder = APDUDecoder()
    var failure: ZVTError?
    for piece in pieces {
        decoder.append(piece)
        do throws(ZVTError) {
            while try decoder.next() != nil {}
        } catch {
            expect(failure == nil || failure == error, "a failure stays what it is")
            expect(error.offset < count, "a failure lies within the stream")
            failure = error
        }
        expect(decoder.pendingCount < APDU.maximumCount, "less than one message waits")
    }
}
