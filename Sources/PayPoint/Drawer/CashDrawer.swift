/// A cash drawer, as the pay point needs it.
public protocol CashDrawer: Sendable {
    /// Opens it and says what the sensor saw.
    func open() async -> DrawerOutcome

    var state: DrawerState { get async }
}
