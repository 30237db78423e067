/// A drawer's sensor changed while no order of ours was under way.
public struct DrawerMoved: Hashable, Sendable, Codable {
    public let drawer: DeviceID
    public let isOpen: Bool

    public init(drawer: DeviceID, isOpen: Bool) {
        self.drawer = drawer
        self.isOpen = isOpen
    }
}
