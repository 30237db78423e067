/// Where the chain ends.
struct ChainHead: Hashable, Sendable {
    /// The sequence number of the last entry, 0 for an empty journal.
    var sequence: Int64
    var hash: [UInt8]

    static let empty = ChainHead(sequence: 0, hash: EntryHash.genesis)
}
