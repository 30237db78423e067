/// What a ``PrinterSession`` can be told to do. Orders run one after the other.
public enum PrinterOrder: Sendable, Equatable {
    case print(PrintJob)
    /// Asks the printer with DLE EOT and answers with ``PrinterReport/queried(_:)``.
    case queryStatus
    /// Opens the drawer of the profile and answers with ``PrinterReport/drawer(_:_:)``.
    case openDrawer(DrawerOrderID)
}
