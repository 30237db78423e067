public import PayPoint

#if canImport(Glibc)
    internal import Glibc
#endif

/// The clock of the machine, and the time zone of the office.
public struct SystemClock: WallClock {
    private static let zones = "/usr/share/zoneinfo/"

    /// Sets the zone of the whole process: glibc knows only one.
    public init(zone: String) {
        setenv("TZ", ":" + zone, 1)
        tzset()
    }

    static func knows(_ zone: String) -> Bool {
        guard !zone.isEmpty, !zone.contains(".."), !zone.hasPrefix("/") else { return false }
        return access(zones + zone, R_OK) == 0
    }

    public func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }

    public func local(_ moment: Timestamp) -> CivilTime {
        var seconds = time_t(moment.seconds)
        var broken = tm()
        localtime_r(&seconds, &broken)
        return CivilTime(secondsSince1970: moment.seconds + Int64(broken.tm_gmtoff))
    }

    public func pause(seconds: Int) async {
        try? await Task.sleep(for: .seconds(seconds))
    }
}
