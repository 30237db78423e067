import Synchronization

/// Whether the journal took what it was given last. While it does not, payments cannot begin and ends wait to be written.
public final class JournalHealth: Sendable {
    public struct Trouble: Hashable, Sendable {
        public let failure: JournalFailure
        public let since: Timestamp
    }

    private let state = Mutex<Trouble?>(nil)

    public init() {}

    /// `nil` while all is well.
    public var trouble: Trouble? { state.withLock { $0 } }

    public func worked() {
        state.withLock { $0 = nil }
    }

    /// - Parameter now: counts only for the first of several failures.
    public func failed(_ failure: JournalFailure, at now: Timestamp) {
        state.withLock { $0 = Trouble(failure: failure, since: $0?.since ?? now) }
    }
}
