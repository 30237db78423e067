/// A clock that never goes back and does not care about the time of day. It begins at zero.
struct SteadyClock: Sendable {
    private let read: @Sendable () -> Duration
    private let wait: @Sendable (Duration) async throws -> Void

    init<C: Clock<Duration>>(_ clock: C) {
        let start = clock.now
        read = { start.duration(to: clock.now) }
        wait = { try await clock.sleep(until: start.advanced(by: $0), tolerance: nil) }
    }

    var now: Duration { read() }

    var milliseconds: Int64 {
        let elapsed = now.components
        return elapsed.seconds * 1000 + elapsed.attoseconds / 1_000_000_000_000_000
    }

    /// - Throws: `CancellationError`
    func sleep(until moment: Duration) async throws {
        try await wait(moment)
    }

    /// - Throws: `CancellationError`
    func sleep(for time: Duration) async throws {
        try await wait(now + time)
    }
}
