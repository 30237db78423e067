/// What will happen, and when. Simulated time stands still while anything is left to do now, and then jumps to the
/// next entry.
final class Agenda {
    /// Whose entry it is: the daemon's timers die with its process, everything else goes on.
    enum Owner { case daemon, world }

    struct Ticket: Hashable, Sendable {
        fileprivate let number: Int
    }

    private struct Entry: Comparable {
        let time: Span
        /// Among entries of one moment the earlier made comes first.
        let number: Int

        static func < (left: Entry, right: Entry) -> Bool {
            (left.time, left.number) < (right.time, right.number)
        }
    }

    /// Since the beginning of the simulation.
    private(set) var now = Span.zero
    private var queue = Heap<Entry>()
    private var actions: [Int: (owner: Owner, action: () -> Void)] = [:]
    private var last = 0
    /// Closures of dead daemons. Freed, they would end streams and continuations of tasks that are no more.
    private var graveyard: [() -> Void] = []

    /// How many of the daemon's timers run.
    var daemonTimers: Int { actions.values.count { $0.owner == .daemon } }

    @discardableResult
    func after(_ delay: Span, for owner: Owner = .world, _ action: @escaping () -> Void) -> Ticket {
        at(now + max(delay, .zero), for: owner, action)
    }

    @discardableResult
    func at(_ time: Span, for owner: Owner = .world, _ action: @escaping () -> Void) -> Ticket {
        last += 1
        queue.insert(Entry(time: max(time, now), number: last))
        actions[last] = (owner, action)
        return Ticket(number: last)
    }

    /// - Returns: whether it was still to come.
    @discardableResult
    func cancel(_ ticket: Ticket) -> Bool { actions.removeValue(forKey: ticket.number) != nil }

    /// Lets the next thing happen, unless that is later than `end`.
    ///
    /// - Returns: whether something happened.
    func advance(until end: Span) -> Bool {
        while let entry = queue.first, entry.time <= end {
            queue.removeFirst()
            guard let (_, action) = actions.removeValue(forKey: entry.number) else { continue }
            now = entry.time
            action()
            return true
        }
        return false
    }

    /// Forgets all timers of the daemon.
    func abandonDaemon() {
        let dead = actions.filter { $0.value.owner == .daemon }
        for number in dead.keys { actions[number] = nil }
        graveyard += dead.values.map(\.action)
    }
}
