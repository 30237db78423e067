internal import PayPoint
import Synchronization

/// Stands at the moment of the entry that is written again.
final class ReplayClock: WallClock {
    private let moment = Mutex(Timestamp(microseconds: 0))
    private let zone: any WallClock

    /// - Parameter zone: its calendar counts, not its time.
    init(zone: any WallClock) {
        self.zone = zone
    }

    func set(_ moment: Timestamp) { self.moment.withLock { $0 = moment } }

    func now() -> Timestamp { moment.withLock { $0 } }

    func local(_ moment: Timestamp) -> CivilTime { zone.local(moment) }

    func pause(seconds: Int) async {}
}
