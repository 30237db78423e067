/// An event in its place in the journal.
public struct JournalEntry: Hashable, Sendable {
    /// From 1, without gaps.
    public let sequence: Int64
    public let time: Timestamp
    public let event: JournalEvent
    /// SHA-256, 32 bytes, over the entry and the hash of the one before.
    public let hash: [UInt8]

    public init(sequence: Int64, time: Timestamp, event: JournalEvent, hash: [UInt8]) {
        self.sequence = sequence
        self.time = time
        self.event = event
        self.hash = hash
    }
}
