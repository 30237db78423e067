import Synchronization

/// A clock that only moves when a test says so.
final class ManualClock: Clock, Sendable {
    struct Instant: InstantProtocol {
        let offset: Duration

        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Duration { other.offset - offset }
        static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private struct State {
        var now = Duration.zero
        var sleepers: [Int: (end: Duration, continuation: CheckedContinuation<Bool, Never>)] = [:]
        var observers: [Int: (end: Duration, continuation: CheckedContinuation<Void, Never>)] = [:]
        var last = 0
    }

    private let state = Mutex(State())

    var now: Instant { Instant(offset: state.withLock { $0.now }) }
    var minimumResolution: Duration { .nanoseconds(1) }

    /// How much longer each sleeper sleeps, shortest first.
    var sleepers: [Duration] {
        state.withLock { state in state.sleepers.values.map { $0.end - state.now }.sorted() }
    }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let number = nextNumber()
        let isOver = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let (isOver, observers) = state.withLock { state -> (Bool?, [CheckedContinuation<Void, Never>]) in
                    if Task.isCancelled { return (false, []) }
                    if deadline.offset <= state.now { return (true, []) }
                    state.sleepers[number] = (deadline.offset, continuation)
                    let seen = state.observers.filter { $0.value.end == deadline.offset }
                    for number in seen.keys { state.observers[number] = nil }
                    return (nil, seen.values.map(\.continuation))
                }
                for observer in observers { observer.resume() }
                if let isOver { continuation.resume(returning: isOver) }
            }
        } onCancel: {
            state.withLock { $0.sleepers.removeValue(forKey: number) }?.continuation.resume(returning: false)
        }
        if !isOver { throw CancellationError() }
    }

    private func nextNumber() -> Int {
        state.withLock { state in
            state.last += 1
            return state.last
        }
    }

    /// Waits until somebody sleeps for exactly so much longer.
    func sleeper(for duration: Duration) async {
        let number = nextNumber()
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isThere = state.withLock { state in
                    let end = state.now + duration
                    if Task.isCancelled || state.sleepers.values.contains(where: { $0.end == end }) { return true }
                    state.observers[number] = (end, continuation)
                    return false
                }
                if isThere { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.observers.removeValue(forKey: number) }?.continuation.resume()
        }
    }

    /// The same where nobody else sleeps: a timer that is about to be disarmed may end at the same moment.
    func passAlone(_ duration: Duration) async {
        while sleepers != [duration] { await Task.yield() }
        advance(by: duration)
    }

    func advance(by duration: Duration) {
        let woken = state.withLock { state in
            state.now += duration
            let due = state.sleepers.filter { $0.value.end <= state.now }
            for number in due.keys { state.sleepers[number] = nil }
            return due.values.sorted { $0.end < $1.end }
        }
        for sleeper in woken { sleeper.continuation.resume(returning: true) }
    }

    /// Waits until somebody sleeps for exactly so much longer, and lets the time pass.
    func pass(_ duration: Duration) async {
        await sleeper(for: duration)
        advance(by: duration)
    }
}
