/// A cash drawer, as the pay point needs it.
public protocol CashDrawer: Sendable {
    /// Opens it and says what the sensor saw.
    ///
    /// - Parameter order: the number of the journal entry that asks for it; what the drawer does later is told with it.
    func open(for order: Int64) async -> DrawerOutcome

    var status: DrawerStatus { get async }

    /// Sends the pulse whatever the sensor says, which is just what is to be found out about.
    func tryOut(for order: Int64) async -> DrawerOutcome

    /// What the sensor's line says now, whether or not somebody has said how to read it.
    func sense() async -> DrawerSense
}
