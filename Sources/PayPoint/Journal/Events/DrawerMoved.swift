/// A drawer was opened by hand or later than an order waits for it, or it was closed.
public struct DrawerMoved: Hashable, Sendable, Codable {
    public let drawer: DeviceID
    public let isOpen: Bool
    /// The entry of the order that opened it, which says who and why; `nil` where nobody ordered it.
    public let order: Int64?
    /// When it is closed: for how long it was open, as far as it was seen.
    public let openSeconds: Int64?

    public init(drawer: DeviceID, isOpen: Bool, order: Int64? = nil, openSeconds: Int64? = nil) {
        self.drawer = drawer
        self.isOpen = isOpen
        self.order = order
        self.openSeconds = openSeconds
    }
}
