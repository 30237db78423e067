/// The clock and calendar of the pay point. Injected, so that a test or a simulation decides what time it is.
public protocol WallClock: Sendable {
    /// The present moment.
    func now() -> Timestamp

    /// What the clock on the office wall shows at that moment (the pay point's zone, summer time included).
    func local(_ moment: Timestamp) -> CivilTime

    /// Lets that much time pass, less when the task is cancelled.
    func pause(seconds: Int) async
}
