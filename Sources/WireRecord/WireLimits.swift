/// The bounds of the record.
enum WireLimits {
    /// What one segment of a device's ring may hold. The oldest is deleted whole, so an eighth of the ring goes at a time.
    static let segmentBytes = 512 * 1024
    /// With eight segments a device has 4 MiB: about a thousand payments, which is several days of a busy counter and far more
    /// than passes until somebody asks about one.
    static let segments = 8
    /// What may wait for the disk, for all devices. A payment makes about 6 KiB, so this is a hundred payments, or a disk that
    /// hangs for minutes.
    static let waitingBytes = 1024 * 1024
    /// How long the record pauses when the disk refuses it. A full disk stays full for a while, and every try costs.
    static let pauseSeconds = 10
    /// A status enquiry with more lines than this is not left out, whatever it says. One has about ten.
    static let quietLines = 32
}
