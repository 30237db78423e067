/// What a check of the whole journal found.
public struct JournalVerdict: Hashable, Sendable {
    /// How many entries were read.
    public let entries: Int64
    /// The hash of the last good entry, 32 bytes; empty for an empty journal.
    public let head: [UInt8]
    /// The first thing that is wrong; `nil` when all is well.
    public let fault: Fault?

    public struct Fault: Hashable, Sendable {
        /// The sequence number of the first bad entry, or 0 for a fault of a view.
        public let sequence: Int64
        public let text: String

        public init(sequence: Int64, text: String) {
            self.sequence = sequence
            self.text = text
        }
    }

    public init(entries: Int64, head: [UInt8], fault: Fault?) {
        self.entries = entries
        self.head = head
        self.fault = fault
    }
}
