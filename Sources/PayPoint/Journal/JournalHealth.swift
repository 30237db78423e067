/// Whether the journal took what it was given last. While it does not, payments cannot begin and ends wait to be written.
public actor JournalHealth {
    public struct Trouble: Hashable, Sendable {
        public let failure: JournalFailure
        public let since: Timestamp
    }

    /// `nil` while all is well.
    public private(set) var trouble: Trouble?

    public init() {}

    public func worked() {
        trouble = nil
    }

    /// - Parameter now: counts only for the first of several failures.
    public func failed(_ failure: JournalFailure, at now: Timestamp) {
        trouble = Trouble(failure: failure, since: trouble?.since ?? now)
    }
}
