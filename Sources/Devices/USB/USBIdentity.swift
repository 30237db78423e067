/// What tells USB devices apart.
struct USBIdentity: Hashable, Sendable {
    let vendor: UInt16
    let product: UInt16
    /// As the device tells it; many have none, and cheap ones all have the same.
    let serial: String?
    /// Bus and ports as sysfs names them, "1-2.3".
    let place: String
}
