public import PayPoint

/// A cash drawer on a printer's connector.
public struct PrinterDrawer: CashDrawer {
    private let printer: PrinterDriver

    public init(printer: PrinterDriver) {
        self.printer = printer
    }

    public func open(for order: Int64) async -> DrawerOutcome {
        await printer.openDrawer(for: order)
    }

    public func tryOut(for order: Int64) async -> DrawerOutcome {
        await printer.openDrawer(for: order, isTrial: true)
    }

    public func sense() async -> DrawerSense { await printer.sense() }

    public var status: DrawerStatus {
        get async { await printer.drawerStatus }
    }
}
