import PayPoint
import Synchronization

/// A clock that ticks one microsecond each time it is read, in UTC.
final class TestClock: WallClock {
    private let time = Atomic<Int64>(1_795_370_000_000_000)

    func now() -> Timestamp {
        Timestamp(microseconds: time.add(1, ordering: .relaxed).newValue)
    }

    func local(_ moment: Timestamp) -> CivilTime {
        CivilTime(secondsSince1970: moment.seconds)
    }

    func pause(seconds: Int) async {}
}
