public import PayPoint
public import ZVTSession

/// A card terminal as it is configured.
public struct TerminalConfiguration: Sendable {
    public let id: DeviceID
    public let address: PortAddress
    public let profile: TerminalProfile

    public init(id: DeviceID, address: PortAddress, profile: TerminalProfile) {
        self.id = id
        self.address = address
        self.profile = profile
    }
}
