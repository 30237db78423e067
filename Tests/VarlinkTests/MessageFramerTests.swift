import NIOCore
import NIOEmbedded
import NIOTestUtils
import Testing

@testable import Varlink

@Suite struct MessageFramerTests {
    @Test func `every split of the bytes gives the same messages`() throws {
        try ByteToMessageDecoderVerifier.verifyDecoder(
            stringInputOutputPairs: [
                ("{}\0", [.message(ByteBuffer(string: "{}"))]),
                ("\0", [.message(ByteBuffer())]),
                ("{\"a\":1}\0\0[]\0", ["{\"a\":1}", "", "[]"].map { .message(ByteBuffer(string: $0)) }),
            ],
            decoderFactory: { MessageFramer(messageBytesMax: 100) })
    }

    @Test func `a message as long as the limit passes and one byte more is refused`() throws {
        let channel = try channel(messageBytesMax: 4)

        try channel.writeInbound(ByteBuffer(string: "1234\0" + "12345\0"))
        #expect(try channel.readInbound() == WireMessage.message(ByteBuffer(string: "1234")))
        #expect(try channel.readInbound() == WireMessage.oversized)
    }

    @Test func `a message is refused as soon as it is too long, before its end`() throws {
        let channel = try channel(messageBytesMax: 4)

        try channel.writeInbound(ByteBuffer(string: "1234"))
        #expect(try channel.readInbound(as: WireMessage.self) == nil)
        try channel.writeInbound(ByteBuffer(string: "5"))
        #expect(try channel.readInbound() == WireMessage.oversized)
    }

    @Test func `nothing is read behind a refused message`() throws {
        let channel = try channel(messageBytesMax: 4)

        try channel.writeInbound(ByteBuffer(string: "12345"))
        try channel.writeInbound(ByteBuffer(string: "\0{}\0"))
        #expect(try channel.readInbound() == WireMessage.oversized)
        #expect(try channel.readInbound(as: WireMessage.self) == nil)
    }

    @Test func `a rest without NUL at the end of the input is no message`() throws {
        let channel = try channel(messageBytesMax: 100)

        try channel.writeInbound(ByteBuffer(string: "{}\0{}"))
        _ = try channel.finish()
        #expect(try channel.readInbound() == WireMessage.message(ByteBuffer(string: "{}")))
        #expect(try channel.readInbound(as: WireMessage.self) == nil)
    }

    @Test(arguments: [1, 2, 3])
    func `random bytes in random pieces give what splitting at NUL gives`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let bytes = (0..<20_000).map { _ in UInt8.random(in: 0...12, using: &random) }
        let channel = try channel(messageBytesMax: 1000)

        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Int.random(in: 1...40, using: &random))
            rest = rest.dropFirst(piece.count)
            try channel.writeInbound(ByteBuffer(bytes: piece))
        }
        var messages: [WireMessage] = []
        while let message = try channel.readInbound(as: WireMessage.self) { messages.append(message) }
        let expected = bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast()
        #expect(messages == expected.map { .message(ByteBuffer(bytes: $0)) })
    }

    private func channel(messageBytesMax: Int) throws -> EmbeddedChannel {
        let channel = EmbeddedChannel()
        try channel.pipeline.syncOperations.addHandler(
            ByteToMessageHandler(MessageFramer(messageBytesMax: messageBytesMax)))
        return channel
    }
}
