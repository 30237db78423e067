/// The journal was put back from a backup. What was written after the backup is not in it: whoever reads it sees here that there may
/// be a gap, and between which moments.
public struct JournalRestored: Hashable, Sendable, Codable {
    /// When the backup was made.
    public let backedUp: Timestamp
    /// The last entry of the backup.
    public let through: Int64
    /// Where the journal ended that was put aside for this one, where there was one that could be read.
    public let replaced: End?
    /// The program that restored.
    public let version: String

    public init(backedUp: Timestamp, through: Int64, replaced: End?, version: String) {
        self.backedUp = backedUp
        self.through = through
        self.replaced = replaced
        self.version = version
    }

    /// Where a journal ends.
    public struct End: Hashable, Sendable, Codable {
        public let sequence: Int64
        /// The hash of that entry, hexadecimal.
        public let hash: String

        public init(sequence: Int64, hash: String) {
            self.sequence = sequence
            self.hash = hash
        }
    }
}
