/// What a terminal says it took, beside what the journal has of it.
public struct TerminalSum: Hashable, Sendable, Codable {
    public let terminal: DeviceID
    /// What was approved at it for the register since the last closing.
    public let journal: CardTurnover
    /// Its end-of-days since the last closing, by their entries. A terminal that several registers share closes for all of them.
    public let dayEnds: [DayEnd]
    /// Payments at it that no end-of-day has covered.
    public let isOpen: Bool

    public struct DayEnd: Hashable, Sendable, Codable {
        public let entry: Int64
        /// The terminal said that the day is closed.
        public let isClosed: Bool
        /// What the terminal told; `nil` where it only printed, or the day may not be closed.
        public let told: Cents?
        /// What the journal had for the same day, all registers together.
        public let journal: CardTurnover

        public init(entry: Int64, isClosed: Bool, told: Cents?, journal: CardTurnover) {
            self.entry = entry
            self.isClosed = isClosed
            self.told = told
            self.journal = journal
        }

        public var agreement: DayAgreement? { told.map { DayAgreement(terminal: $0, journal: journal) } }
    }

    public init(terminal: DeviceID, journal: CardTurnover, dayEnds: [DayEnd], isOpen: Bool) {
        self.terminal = terminal
        self.journal = journal
        self.dayEnds = dayEnds
        self.isOpen = isOpen
    }
}
