import Glibc
import PayPoint

/// The clock of this machine, in its zone.
enum LocalTime {
    static func now() -> CivilTime {
        at(Int64(time(nil)))
    }

    /// - Parameter seconds: since 1970-01-01T00:00:00Z.
    static func at(_ seconds: Int64) -> CivilTime {
        var moment = time_t(seconds)
        var fields = tm()
        guard localtime_r(&moment, &fields) != nil else { return CivilTime(secondsSince1970: seconds) }
        return CivilTime(secondsSince1970: seconds + Int64(fields.tm_gmtoff))
    }
}
