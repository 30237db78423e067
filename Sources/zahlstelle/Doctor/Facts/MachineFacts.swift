/// The file system of the state directory, and what it lies on.
struct DiskFacts: Sendable {
    var path: String
    var bytes: Int64
    var free: Int64
    var isReadOnly: Bool
    /// "mmcblk0"; `nil` where it is on no block device, as in a container.
    var device: String?
    /// Errors that the file system has counted since it was checked; `nil` where it counts none.
    var errors: Int?
    /// Tenths of the life of an eMMC that are gone, the worse of its two estimates; `nil` for other disks.
    var life: Int?
    /// The eMMC's own warning: 1 normal, 2 and 3 its spare blocks run out.
    var spare: Int?
}

/// The clock as the kernel keeps it (adjtimex(2)).
struct ClockFacts: Sendable {
    var isSynchronised: Bool
    /// Means something only while it is synchronised.
    var errorSeconds: Double
    var driftPPM: Double
    /// Seconds since it was synchronised, or since the machine started where it never was.
    var unsynchronisedSeconds: Int64
    /// In this boot, however long ago.
    var wasSynchronised: Bool
    /// How far the clock with the battery is ahead of that of the system, which began as it did; `nil` where there is none. With an empty
    /// battery it began anywhere, and the system at the last moment that it remembered.
    var batteryClockAheadSeconds: Int64?

    /// Whether a window of some hours can be told by it.
    var isTimeKnown: Bool { wasSynchronised || batteryClockAheadSeconds.map(Self.isNear) ?? false }

    /// Both clocks run from the start on, each with its own drift.
    static func isNear(_ seconds: Int64) -> Bool { seconds.magnitude <= 300 }
}

/// A unit as systemd knows it.
struct UnitFacts: Sendable {
    var name: String
    /// "loaded", "not-found"
    var load: String
    /// "active", "inactive", "failed"
    var active: String
    var sub: String
    var result: String
    /// "enabled", "disabled", "static"
    var file: String
}

/// Which release of an image this machine runs; there are none of these on a usual installation.
struct ImageFacts: Sendable {
    var name: String
    var version: String
}
