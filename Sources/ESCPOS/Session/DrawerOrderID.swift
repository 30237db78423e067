/// The caller's name for an order to open the drawer.
public struct DrawerOrderID: RawRepresentable, Sendable, Hashable, ExpressibleByIntegerLiteral {
    public let rawValue: Int

    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    public init(integerLiteral value: Int) {
        self.init(rawValue: value)
    }
}
