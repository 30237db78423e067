package import NIOCore

/// What a connection receives.
package enum WireMessage: Equatable, Sendable {
    /// One message without its closing NUL.
    case message(ByteBuffer)
    /// A message longer than allowed. Nothing of the connection's input is read after it.
    case oversized
}

/// Cuts the byte stream at every NUL and holds no more than one message that is not complete.
package struct MessageFramer: ByteToMessageDecoder {
    package typealias InboundOut = WireMessage

    private let messageBytesMax: Int
    /// How many bytes of the unfinished message are known to have no NUL, so that slow senders cost no repeated search.
    private var searchedBytes = 0
    private var isRefusing = false

    package init(messageBytesMax: Int) {
        self.messageBytesMax = messageBytesMax
    }

    package mutating func decode(context: ChannelHandlerContext, buffer: inout ByteBuffer) -> DecodingState {
        guard let message = next(&buffer) else { return .needMoreData }
        context.fireChannelRead(Self.wrapInboundOut(message))
        return .continue
    }

    /// A rest without NUL at the end of the input is not a message.
    package mutating func decodeLast(
        context: ChannelHandlerContext, buffer: inout ByteBuffer, seenEOF: Bool
    ) -> DecodingState {
        decode(context: context, buffer: &buffer)
    }

    private mutating func next(_ buffer: inout ByteBuffer) -> WireMessage? {
        guard !isRefusing else {
            buffer.moveReaderIndex(to: buffer.writerIndex)
            return nil
        }
        let unsearched = buffer.readableBytesView.dropFirst(searchedBytes)
        let length = unsearched.firstIndex(of: 0).map { $0 - buffer.readerIndex } ?? buffer.readableBytes
        guard length <= messageBytesMax else {
            isRefusing = true
            buffer.moveReaderIndex(to: buffer.writerIndex)
            return .oversized
        }
        guard length < buffer.readableBytes, let message = buffer.readSlice(length: length) else {
            searchedBytes = length
            return nil
        }
        buffer.moveReaderIndex(forwardBy: 1)
        searchedBytes = 0
        return .message(message)
    }
}
