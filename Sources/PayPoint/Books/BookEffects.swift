/// What an event changes in the books: records that are new or different, and postings.
public struct BookEffects: Sendable {
    public private(set) var records: [any BookRecord] = []
    public private(set) var postings: [Posting] = []

    public static let none = BookEffects()

    /// Kept when the postings are written: for the number of the period, by which they are counted.
    public private(set) var lastRecords: [any BookRecord] = []

    mutating func keepBehindPostings(_ record: some BookRecord) { lastRecords.append(record) }

    mutating func keep(_ record: some BookRecord) { records.append(record) }

    mutating func post(_ posting: Posting) { postings.append(posting) }
}

/// An event that cannot follow on what the books say: a bug of ours, or a journal that was tampered with.
public struct BookContradiction: Error, Hashable, Sendable, CustomStringConvertible {
    public let event: JournalEvent.Kind
    public let text: String

    public var description: String { "\(event.rawValue): \(text)" }
}
