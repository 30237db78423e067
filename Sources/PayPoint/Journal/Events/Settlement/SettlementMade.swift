/// Closings of several registers were settled in one run (Sammelabrechnung). The files are not kept: they follow from the journal, and
/// their hashes say that they are still the same.
public struct SettlementMade: Hashable, Sendable, Codable {
    /// The files of one closing.
    public struct Entry: Hashable, Sendable, Codable {
        public let closing: ClosingID
        /// The entry of the journal that closed.
        public let closed: Int64
        /// The number of the hand-over, counted without gaps over all registers.
        public let sequence: Int64
        public let file: File
        /// One for each profile of the plan, in its order.
        public let tables: [Table]
        public let lines: Int64
        /// The control totals: what was booked on the side of the debit (S) and of the credit (H).
        public let debit: Cents
        public let credit: Cents

        public init(
            closing: ClosingID, closed: Int64, sequence: Int64, file: File, tables: [Table], lines: Int64,
            debit: Cents, credit: Cents
        ) {
            self.closing = closing
            self.closed = closed
            self.sequence = sequence
            self.file = file
            self.tables = tables
            self.lines = lines
            self.debit = debit
            self.credit = credit
        }
    }

    public struct File: Hashable, Sendable, Codable {
        /// SHA-256 in hex.
        public let hash: String
        public let bytes: Int64

        public init(hash: String, bytes: Int64) {
            self.hash = hash
            self.bytes = bytes
        }
    }

    public struct Table: Hashable, Sendable, Codable {
        public let profile: String
        public let file: File

        public init(profile: String, file: File) {
            self.profile = profile
            self.file = file
        }
    }

    /// Counted without gaps from 1.
    public let number: Int64
    /// The registers that were asked for, by their names; `nil` for all.
    public let registers: [RegisterID]?
    /// The entry of the plan by which it was made.
    public let plan: Int64
    /// The version of the canonical form, see docs/hand-over.md.
    public let format: Int64
    /// The hash of the file before the first one; `nil` for the first of all.
    public let previous: String?
    /// In the order of their sequence numbers.
    public let entries: [Entry]
    /// By a test instance: its files say so for ever, whatever the configuration says later. Only there.
    public let isTest: Bool?
    public let by: Author
    /// As the office clock showed it.
    public let time: CivilTime

    public init(
        number: Int64, registers: [RegisterID]?, plan: Int64, format: Int64, previous: String?, entries: [Entry],
        isTest: Bool = false, by: Author, time: CivilTime
    ) {
        self.number = number
        self.registers = registers
        self.plan = plan
        self.format = format
        self.previous = previous
        self.entries = entries
        self.isTest = isTest ? true : nil
        self.by = by
        self.time = time
    }
}
