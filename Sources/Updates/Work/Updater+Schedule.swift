internal import PayPoint

extension Updater {
    /// How often the configured source is looked at, in seconds. Boxes look when their timers happen to, so not all at once.
    private static let lookSeconds: Int64 = 20 * 3600

    /// - Returns: what is remembered now.
    /// - Throws: ``UpdateFailure/nothingInstalled`` and others.
    public func schedule(_ schedule: UpdateState.Schedule) async throws -> UpdateState {
        _ = try running()
        return try await store.owned {
            guard try store.read().installed != nil else { throw UpdateFailure.nothingInstalled }
            try store.change {
                $0.schedule = schedule
                $0.waiting = nil
            }
            return try store.read()
        }
    }

    /// Whether it is time to look at the configured source; if so, that is written down.
    public func isLookDue() async throws -> Bool {
        try await store.owned {
            let now = clock.now()
            let last = try store.read().lookedAt.flatMap { Timestamp(iso8601: $0) }
            // A clock that was set back must not keep it from looking.
            if let last, last <= now, now.seconds - last.seconds < Self.lookSeconds { return false }
            try store.change { $0.lookedAt = now.iso8601 }
            return true
        }
    }
}
