/// The device's end of a line.
protocol DeviceEnd: AnyObject {
    func linkOpened()
    func linkLost()
    func received(_ bytes: [UInt8])
}

/// A line between the daemon and one device, as the device's end uses it.
protocol Cable: AnyObject {
    /// Sends bytes to the daemon, if it listens.
    func send(_ bytes: [UInt8])
    /// The device closes the link behind what it has sent.
    func close()
    func stopReading()
    func startReading()
}
