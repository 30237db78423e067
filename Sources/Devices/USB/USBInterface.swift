/// One alternate setting of an interface, as a device describes it (USB 2.0, 9.6.5).
struct USBInterface: Hashable, Sendable {
    struct Endpoint: Hashable, Sendable {
        /// With the direction in bit 7: set means from device to host.
        let address: UInt8
        /// The most bytes of one packet.
        let packetBytes: Int
    }

    let number: UInt8
    let alternate: UInt8
    let classCode: UInt8
    let protocolCode: UInt8
    /// The first bulk endpoint towards the device.
    var bulkOut: Endpoint?
    /// The first bulk endpoint towards the host.
    var bulkIn: Endpoint?
}
