/// A clock that has more patience with machines and less with people: a busy computer must not make a printer silent, and a test
/// need not wait a minute for a roll of paper that does not come.
struct MachineClock: Clock {
    typealias Instant = ContinuousClock.Instant

    /// Shorter waits pace something and stay as they are.
    private static let pace = Duration.seconds(1)
    /// Longer waits are for people.
    private static let machines = Duration.seconds(30)
    private static let people = Duration.seconds(12)

    var now: Instant { ContinuousClock.now }
    var minimumResolution: Duration { .nanoseconds(1) }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let time = now.duration(to: deadline)
        let changed: Duration = time < Self.pace ? time : time < Self.machines ? time + time : Self.people
        try await ContinuousClock().sleep(for: changed)
    }
}
