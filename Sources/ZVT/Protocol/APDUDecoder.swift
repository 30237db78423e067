/// Cuts a byte stream into messages, however it was split on the way.
///
/// Hold one per connection. Append what was read, then call `next()` until it gives nil. Between two reads it holds less
/// than one message, so never more than `APDU.maximumCount` bytes beyond what was appended last.
///
/// A byte that starts no message ends the stream for good: without a start mark on TCP there is no place to go on from.
/// The decoder then keeps nothing, and gives the same error on every call until it is replaced.
public struct APDUDecoder: Sendable {
    private var buffer: [UInt8] = []
    private var head = 0
    private var consumed = 0
    private var failure: ZVTError?

    public init() {}

    /// Bytes that wait for the rest of their message.
    public var pendingCount: Int { buffer.count - head }

    public mutating func append(_ bytes: some Sequence<UInt8>) {
        guard failure == nil else { return }
        discardConsumed()
        buffer.append(contentsOf: bytes)
    }

    /// The next complete message, or nil until more bytes come.
    ///
    /// - Throws: `foreignByte` with its offset in the stream.
    public mutating func next() throws(ZVTError) -> APDU? {
        if let failure { throw failure }
        let header: APDUHeader?
        do throws(ZVTError) {
            header = try APDUHeader.peek(buffer[head...])
        } catch {
            let failure = ZVTError(error.reason, at: consumed)
            self.failure = failure
            buffer = []
            head = 0
            throw failure
        }
        guard let header, pendingCount >= header.messageCount else { return nil }
        let end = head + header.messageCount
        let apdu = APDU(header.control, data: Array(buffer[head + header.count..<end]))
        head = end
        consumed += header.messageCount
        return apdu
    }

    private mutating func discardConsumed() {
        guard head > 0 else { return }
        buffer.removeFirst(head)
        head = 0
    }
}
