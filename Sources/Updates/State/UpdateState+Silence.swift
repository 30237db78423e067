import PayPoint

extension UpdateState {
    /// A pay point that has said nothing for so long, in seconds, serves nobody: what waits may be what mends it.
    private static let silenceSeconds: Int64 = 1800
    /// Longer between two looks, which are five minutes apart, and nobody knows what was in between.
    private static let gapSeconds: Int64 = 900

    /// Whether a technician wants it now, and every look for half an hour has found the pay point silent.
    func mayBeSilent(at now: Timestamp) -> Bool {
        guard schedule.isUrgent, let waiting, waiting.why == WaitReason.silent.word,
            let since = Timestamp(iso8601: waiting.since), let last = Timestamp(iso8601: waiting.at)
        else { return false }
        return since <= last && (0...Self.gapSeconds).contains(now.seconds - last.seconds)
            && now.seconds - since.seconds >= Self.silenceSeconds
    }
}
