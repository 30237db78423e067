/// A drawer's sensor changed without an order of ours.
public struct DrawerMoved: Hashable, Sendable, Codable {
    public let drawer: DeviceID
    public let isOpen: Bool

    public init(drawer: DeviceID, isOpen: Bool) {
        self.drawer = drawer
        self.isOpen = isOpen
    }
}
