public import PayPoint

/// When an update may start by itself: inside the window, and never while the office is open or shortly before.
public struct UpdateCalendar: Sendable {
    /// How far is looked ahead for the next moment; a box that has none within two weeks is configured wrongly.
    private static let daysAhead: Int64 = 14
    /// Steps of looking ahead, in seconds. Windows and opening hours are written to five minutes.
    private static let step: Int64 = 300
    private static let minute: Int64 = 60

    private let hours: OpeningHours
    private let window: ClockSpan
    private let margin: Int
    private let clock: any WallClock
    /// Whether the clock can be believed.
    let isTimeKnown: Bool

    /// - Parameters:
    ///   - margin: minutes before opening in which nothing begins any more: an update that fails comes back within them.
    ///   - clock: for the zone.
    ///   - isTimeKnown: whether the clock can be believed; after a night without power and battery it may be as late as it likes.
    public init(
        hours: OpeningHours, window: ClockSpan, margin: Int, clock: any WallClock, isTimeKnown: Bool = true
    ) {
        self.hours = hours
        self.window = window
        self.margin = margin
        self.clock = clock
        self.isTimeKnown = isTimeKnown
    }

    public func permits(_ moment: Timestamp) -> Bool {
        let time = clock.local(moment)
        let minute = time.hour * 60 + time.minute
        guard window.contains(minute) || window.contains(minute + 24 * 60) else { return false }
        return (0...margin).allSatisfy { ahead in
            let later = clock.local(Self.moment(moment.seconds + Int64(ahead) * Self.minute))
            return !hours.isOpen(on: later.date, minute: later.hour * 60 + later.minute)
        }
    }

    /// The next moment that is permitted, to five minutes; `nil` where none is in the next two weeks.
    public func next(after now: Timestamp) -> Timestamp? {
        let first = (now.seconds / Self.step + 1) * Self.step
        return stride(from: first, to: first + Self.daysAhead * 86_400, by: Int(Self.step)).lazy
            .map(Self.moment).first(where: permits)
    }

    private static func moment(_ seconds: Int64) -> Timestamp { Timestamp(microseconds: seconds * 1_000_000) }
}
