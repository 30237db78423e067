/// The daemon's clock for waits, on simulated time.
struct SimulatedClock: Clock {
    struct Instant: InstantProtocol {
        var span: Span

        func advanced(by duration: Duration) -> Instant { Instant(span: span + Span(duration)) }
        func duration(to other: Instant) -> Duration { .microseconds((other.span - span).microseconds) }
        static func < (left: Instant, right: Instant) -> Bool { left.span < right.span }
    }

    private let agenda: Confined<Agenda>

    init(_ agenda: Agenda) {
        self.agenda = Confined(agenda)
    }

    var now: Instant { Instant(span: agenda.value.now) }
    var minimumResolution: Duration { .microseconds(1) }

    /// - Throws: `CancellationError`
    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let sleeper = Confined(Sleeper(agenda.value))
        try await withTaskCancellationHandler {
            // Unsafe, because a sleeper of a killed daemon is never woken, which a checked one would complain about.
            try await withUnsafeThrowingContinuation { sleeper.value.sleep(until: deadline.span, $0) }
        } onCancel: {
            sleeper.value.cancel()
        }
    }
}

/// One sleep. It ends once: at its time or by cancellation, which may also come before it has begun.
private final class Sleeper {
    private let agenda: Agenda
    private var isCancelled = false
    private var waiting: (ticket: Agenda.Ticket, continuation: UnsafeContinuation<Void, any Error>)?

    init(_ agenda: Agenda) {
        self.agenda = agenda
    }

    func sleep(until time: Span, _ continuation: UnsafeContinuation<Void, any Error>) {
        guard !isCancelled else { return continuation.resume(throwing: CancellationError()) }
        let ticket = agenda.at(time, for: .daemon) {
            self.waiting = nil
            continuation.resume()
        }
        waiting = (ticket, continuation)
    }

    func cancel() {
        isCancelled = true
        guard let (ticket, continuation) = waiting else { return }
        waiting = nil
        agenda.cancel(ticket)
        continuation.resume(throwing: CancellationError())
    }
}

extension Span {
    init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        self.init(microseconds: seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
    }
}
