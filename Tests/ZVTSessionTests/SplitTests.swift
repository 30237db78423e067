import Testing
import ZVT
import ZVTSession

/// However the bytes are cut into reads, the same comes out.
@Suite struct SplitTests {
    /// A payment; without the timers that only watch the bytes of an unfinished message.
    static func effects(_ transport: ConversationTransport, _ pieces: [[UInt8]]) -> [ConversationEffect] {
        var bench = Bench(.printing, transport: transport)
        bench.feed(.linkOpened(afterUncertainty: false))
        bench.feed(.order(.register))
        for message in ["80 00 00", "06 0F 02 19 00"] { bench.feed(.received(framed(octets(message), transport))) }
        bench.feed(.received(transport == .tcp ? [] : [0x06]))
        bench.feed(.order(.payment))
        for piece in pieces { bench.feed(.received(piece)) }
        return bench.effects.filter { effect in
            switch effect {
            case .arm(.fragment, _), .disarm(.fragment), .arm(.line(.t1), _), .disarm(.line(.t1)): false
            default: true
            }
        }
    }

    static func framed(_ apdu: [UInt8], _ transport: ConversationTransport) -> [UInt8] {
        transport == .tcp ? apdu : SerialFrame.encode(apdu)
    }

    static let messages = [
        "80 00 00", Wired.busy, Wired.approval, LinkLossTests.receipt, "06 D1 02 00 41",
        "06 D1 02 81 10", "04 01 08 AA 26 07 17 0C 12 34 56", "06 E4 00", "80 00 00", Wired.completion,
    ].map { octets($0) }

    /// One message after the other, and each of them cut at every place.
    static func check(_ transport: ConversationTransport, _ messages: [[UInt8]]) {
        let whole = effects(transport, messages)
        #expect(whole.count > 20)
        #expect(effects(transport, messages.flatMap { $0.map { [$0] } }) == whole)
        for (index, message) in messages.enumerated() {
            for cut in message.indices.dropFirst() {
                var pieces = messages
                pieces.replaceSubrange(index...index, with: [Array(message[..<cut]), Array(message[cut...])])
                #expect(effects(transport, pieces) == whole, "message \(index) cut at \(cut)")
            }
        }
    }

    @Test func `over TCP`() {
        Self.check(.tcp, Self.messages)
    }

    @Test func `over a serial line`() {
        Self.check(.serial(SerialTiming()), Self.messages.flatMap { [SerialFrame.encode($0), [0x06]] })
    }

    @Test func `over TCP in reads of any size that take no notice of the messages`() {
        let whole = Self.effects(.tcp, Self.messages)
        let stream = Self.messages.flatMap { $0 }
        for size in 1...stream.count {
            let pieces = stride(from: 0, to: stream.count, by: size).map {
                Array(stream[$0..<min($0 + size, stream.count)])
            }
            #expect(Self.effects(.tcp, pieces) == whole, "pieces of \(size)")
        }
    }
}
