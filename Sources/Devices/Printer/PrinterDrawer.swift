public import PayPoint

/// A cash drawer on a printer's connector.
public struct PrinterDrawer: CashDrawer {
    private let printer: PrinterDriver

    public init(printer: PrinterDriver) {
        self.printer = printer
    }

    public func open() async -> DrawerOutcome {
        await printer.openDrawer()
    }

    public var state: DrawerState {
        get async { await printer.drawerState }
    }
}
