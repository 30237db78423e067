/// The bounds of USB lines.
enum USBLimits {
    /// One transfer in either direction. As much as the printer's session gives at once, so that what is in doubt when the plug
    /// is pulled is never more; a multiple of every packet size of USB 2.0, so that no packet from the device overflows it.
    static let transferBytes = 1024
    /// Bytes that may wait for the printer. Its session keeps 2 KiB and a few questions on their way; more than this is a fault
    /// in this process, and the line is closed.
    static let bytesWaiting = 65_536
    /// Descriptors of one device: a configuration has at most 64 KiB, and printers have one.
    static let descriptorBytes = 65_536 + 18
    /// libusb wants a bound for its wait; nothing is to be done when it is over.
    static let idleMilliseconds = 86_400_000
    /// Some devices answer a read with nothing instead of waiting until they have something. They are asked four times a second.
    static let emptyReadMilliseconds = 250
    /// How long cancelled transfers may take to come back. The kernel needs a few milliseconds.
    static let cancelMilliseconds = 5000
}
