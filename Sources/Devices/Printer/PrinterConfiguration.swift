public import ESCPOS
public import PayPoint

/// A printer as it is configured.
public struct PrinterConfiguration: Sendable {
    public let id: DeviceID
    public let address: PortAddress
    public let profile: PrinterProfile
    /// The drawer on its connector, if it drives one.
    public let drawer: DeviceID?

    public init(id: DeviceID, address: PortAddress, profile: PrinterProfile, drawer: DeviceID?) {
        self.id = id
        self.address = address
        self.profile = profile
        self.drawer = drawer
    }

    var linkSpeed: LinkSpeed {
        switch address {
        case .serial(_, let line): .serial(baud: line.baud)
        case .tcp, .file, .usb: .fast
        }
    }
}
