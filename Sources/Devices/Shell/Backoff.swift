/// How long to wait before a device is tried again: quickly at first, because a plug was just pulled and put back, then less
/// often, because a device that is switched off stays off.
struct Backoff {
    static let shortestMilliseconds = 100
    /// Never longer. What is back is then seen within two seconds, together with the second after which the system repeats an
    /// unanswered request to connect. A try costs one system call that fails at once, or one packet.
    static let longestMilliseconds = 1000
    /// A line that held this long was a good one: the next loss begins with the shortest wait again.
    static let steadyMilliseconds: Int64 = 10_000

    private var next = shortestMilliseconds

    mutating func delayMilliseconds() -> Int {
        defer { next = min(next * 2, Self.longestMilliseconds) }
        return next
    }

    mutating func lineEnded(afterMilliseconds life: Int64) {
        if life >= Self.steadyMilliseconds { next = Self.shortestMilliseconds }
    }
}
