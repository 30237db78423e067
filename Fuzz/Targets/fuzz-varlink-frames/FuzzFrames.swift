import FuzzSupport
import NIOCore
import NIOEmbedded

@testable import Varlink

/// The input is the longest message that is taken, and what a client sends.
@main enum FuzzFrames {
    static func main() {
        runFuzzer { input in
            let limit = Int(input.byte())
            let bytes = input.rest()
            let wanted = messages(in: bytes, limit)
            expect(read([bytes], limit) == wanted, "messages end at NUL, and one too long ends all")
            for pieces in splits(of: bytes) {
                expect(read(pieces, limit) == wanted, "the reads' sizes do not matter")
            }
        }
    }

    /// The same by plainest means.
    private static func messages(in bytes: [UInt8], _ limit: Int) -> [WireMessage] {
        var messages: [WireMessage] = []
        var message: [UInt8] = []
        for byte in bytes {
            if byte == 0 {
                messages.append(.message(ByteBuffer(bytes: message)))
                message = []
            } else {
                message.append(byte)
                if message.count > limit { return messages + [.oversized] }
            }
        }
        return messages
    }

    private static func read(_ pieces: [[UInt8]], _ limit: Int) -> [WireMessage] {
        let channel = EmbeddedChannel(handler: ByteToMessageHandler(MessageFramer(messageBytesMax: limit)))
        var messages: [WireMessage] = []
        do {
            for piece in pieces {
                try channel.writeInbound(ByteBuffer(bytes: piece))
                while let message = try channel.readInbound(as: WireMessage.self) { messages.append(message) }
            }
            // What is left is no message, and nobody gets it.
            let end = try channel.finish(acceptAlreadyClosed: true)
            expect(end.isClean, "the end of the input brings no message")
        } catch {
            expect(false, "no bytes are an error: \(error)")
        }
        return messages
    }
}
