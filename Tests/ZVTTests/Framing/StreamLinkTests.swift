import Testing
import ZVT

@Suite struct StreamLinkTests {
    static let accepted = APDU(.acknowledge)
    static let intermediate = APDU(.intermediateStatus, data: [0x0E])
    static let block = APDU(.printTextBlock, data: [UInt8](repeating: 0xFF, count: 1648))

    @Test func `several messages in one read come out one by one`() {
        var link = StreamLink()
        let effects = link.receive(octets("80 00 00 04 FF 01 0E"))
        #expect(effects == [.deliver(Self.accepted), .deliver(Self.intermediate)])
        #expect(!link.isReceiving)
    }

    @Test func `every split of a stream with an extended length gives the same messages`() {
        let stream = octets("80 00 00 06 D3 FF 70 06") + Self.block.data + octets("04 FF 01 0E")
        let expected: [StreamLink.Effect] = [
            .deliver(Self.accepted), .deliver(Self.block), .deliver(Self.intermediate),
        ]
        for cut in 0...stream.count {
            var link = StreamLink()
            #expect(link.receive(stream[..<cut]) + link.receive(stream[cut...]) == expected, "cut at \(cut)")
        }
    }

    @Test(arguments: [
        (Array("MONRI ECR\r\n".utf8), 0, StreamRejection.Reason.text),
        (octets("15 03 69"), 0, .lineControl(0x15)),
        (octets("10 02 80 00 00"), 0, .lineControl(0x10)),
        (octets("80 00 00 99"), 3, .unknownClass(0x99)),
    ])
    func `what is not ZVT is named with its place, once`(
        _ bytes: [UInt8], _ offset: Int, _ reason: StreamRejection.Reason
    ) {
        var link = StreamLink()
        let effects = bytes.flatMap { link.receive([$0]) }
        #expect(effects.last == .rejected(StreamRejection(offset: offset, reason: reason)))
        #expect(effects.filter { if case .rejected = $0 { true } else { false } }.count == 1)
        #expect(link.receive([0x80, 0x00, 0x00]).isEmpty)
    }
}
