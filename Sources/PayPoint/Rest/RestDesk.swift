/// Ends the daemon between two payments and never in one.
public struct RestDesk: Sendable {
    /// How often a caller who waits is looked after. Nobody tells when the last of several things ended; a second more does not
    /// matter to a start that waits for a queue of customers.
    private static let pauseSeconds = 1

    private let kasse: Kasse
    private let desk: PaymentDesk
    private let clock: any WallClock
    private let leave: @Sendable () -> Void

    /// - Parameter leave: has the daemon end; the desk takes no more payments by then.
    public init(kasse: Kasse, desk: PaymentDesk, clock: any WallClock, leave: @escaping @Sendable () -> Void) {
        self.kasse = kasse
        self.desk = desk
        self.clock = clock
        self.leave = leave
    }

    /// What is under way.
    ///
    /// - Throws: ``JournalFailure``
    public func activities(_ scope: Activity.Scope) async throws -> [Activity] {
        let atOnce = await desk.activities()
        return switch scope {
        case .payments: atOnce
        case .day: try await atOnce + doubts() + kasse.activities()
        }
    }

    /// Has the daemon end at the first moment at which nothing of the scope is under way.
    ///
    /// - Parameter waits: whether to wait for that moment, as long as the caller does; otherwise it is now or not.
    /// - Returns: what is under way; empty where the daemon ends.
    /// - Throws: ``JournalFailure``
    public func renew(_ scope: Activity.Scope, waits: Bool) async throws -> [Activity] {
        while true {
            let found = try await tryToLeave(scope)
            guard !found.isEmpty else {
                leave()
                return []
            }
            guard waits, !Task.isCancelled else { return found }
            await clock.pause(seconds: Self.pauseSeconds)
        }
    }

    private func tryToLeave(_ scope: Activity.Scope) async throws -> [Activity] {
        let found = try await activities(scope)
        return found.isEmpty ? await desk.closeAtRest() : found
    }

    private func doubts() async throws -> [Activity] {
        var filter = PaymentFilter()
        filter.states = [.inDoubt]
        return try await desk.payments(filter).map { .doubt($0.id) }
    }
}
