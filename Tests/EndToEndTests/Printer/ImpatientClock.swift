/// A clock whose long waits are short: a test need not wait a minute for a roll of paper that does not come. Waits for an answer
/// stay as they are, so that a busy machine does not make a printer silent.
struct ImpatientClock: Clock {
    typealias Instant = ContinuousClock.Instant

    /// From here on a wait is cut short.
    private static let patience = Duration.seconds(5)
    /// A page, at most.
    private static let pageBound = Duration.seconds(30)

    var now: Instant { ContinuousClock.now }
    var minimumResolution: Duration { .nanoseconds(1) }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let time = now.duration(to: deadline)
        let shortened: Duration = time < Self.patience ? time : time < Self.pageBound ? .seconds(3) : .seconds(4)
        try await ContinuousClock().sleep(for: shortened)
    }
}
