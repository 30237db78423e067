/// An open connection to the peer. Writing and closing keep their order and do not wait.
protocol DeviceLink: AnyObject, Sendable {
    func write(_ bytes: [UInt8])
    func close()
}
