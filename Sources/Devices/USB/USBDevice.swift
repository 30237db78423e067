/// A device that is plugged in.
struct USBDevice: Hashable, Sendable {
    let identity: USBIdentity
    /// Its node, /dev/bus/usb/001/004.
    let node: String
    /// The number of its active configuration; 0 while it has none.
    let configuration: UInt8
    /// Its device descriptor and all configurations, as sysfs gives them.
    let descriptors: [UInt8]
}
