public import ESCPOS
public import PayPoint

/// A printer as it is configured.
public struct PrinterConfiguration: Sendable {
    public let id: DeviceID
    public let address: PortAddress
    public let profile: PrinterProfile
    /// The drawer on its connector, if it drives one.
    public let drawer: DeviceID?
    /// For how long the drawer may be open before that is an event.
    public let drawerOpenSeconds: Int
    /// Time to take cash and give change, and to count a larger sum.
    public static let usualDrawerOpenSeconds = 60

    public init(
        id: DeviceID, address: PortAddress, profile: PrinterProfile, drawer: DeviceID?,
        drawerOpenSeconds: Int = usualDrawerOpenSeconds
    ) {
        self.id = id
        self.address = address
        self.profile = profile
        self.drawer = drawer
        self.drawerOpenSeconds = drawerOpenSeconds
    }

    var linkSpeed: LinkSpeed {
        switch address {
        case .serial(_, let line): .serial(baud: line.baud)
        case .tcp, .file, .usb: .fast
        }
    }
}
