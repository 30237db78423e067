internal import PayPoint

/// The clock on the office wall, on simulated time. The zone is that of Germany in winter.
struct SimulatedWallClock: WallClock {
    private static let zoneSeconds: Int64 = 3600

    private let agenda: Confined<Agenda>
    /// When the simulation begins.
    private let start: Timestamp
    /// Nights during which nothing happened that would have to be played.
    private let nights = Confined(Nights())

    private final class Nights { var span = Span.zero }

    init(_ agenda: Agenda, start: Timestamp) {
        self.agenda = Confined(agenda)
        self.start = start
    }

    func now() -> Timestamp {
        Timestamp(microseconds: start.microseconds + agenda.value.now.microseconds + nights.value.span.microseconds)
    }

    /// The clock goes on, and nothing else.
    func pass(_ night: Span) { nights.value.span = nights.value.span + night }

    func local(_ moment: Timestamp) -> CivilTime {
        CivilTime(secondsSince1970: moment.seconds + Self.zoneSeconds)
    }

    func pause(seconds: Int) async {
        try? await SimulatedClock(agenda.value).sleep(for: .seconds(seconds))
    }

    /// Milliseconds since 1970, which simulated devices count in.
    var milliseconds: Int64 { now().microseconds / 1000 }

    /// What a device's clock in this zone is ahead of UTC.
    static var deviceOffsetSeconds: Int { Int(zoneSeconds) }
}
