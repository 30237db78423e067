/// One side of a ZVT connection over TCP: messages end where their length field says, and nothing else is there
/// (PA00P015 ch. 1, PA00P016 ch. 4).
///
/// After a rejection the connection is of no use any more: nothing on TCP marks where the next message starts.
public struct StreamLink: Sendable {
    public enum Effect: Hashable, Sendable {
        case deliver(APDU)
        case rejected(StreamRejection)
    }

    private var decoder = APDUDecoder()
    private var isRejected = false

    public init() {}

    /// A message has begun and not ended. PA00P016 wants it complete within T3.
    public var isReceiving: Bool { !isRejected && decoder.pendingCount > 0 }

    /// Everything that `bytes` complete. After a rejection, which comes once and last, nothing more.
    public mutating func receive(_ bytes: some Sequence<UInt8>) -> [Effect] {
        guard !isRejected else { return [] }
        var effects: [Effect] = []
        decoder.append(bytes)
        do {
            while let apdu = try decoder.next() { effects.append(.deliver(apdu)) }
        } catch {
            isRejected = true
            effects.append(.rejected(StreamRejection(error)))
        }
        return effects
    }
}
