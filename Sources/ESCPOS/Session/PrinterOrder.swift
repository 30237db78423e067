/// What a ``PrinterSession`` can be told to do. Orders run one after the other.
public enum PrinterOrder: Sendable, Equatable {
    case print(PrintJob)
    /// Asks the printer with DLE EOT and answers with ``PrinterReport/queried(_:)``.
    case queryStatus
    /// Opens the drawer of the profile and answers with ``PrinterReport/drawer(_:_:)``.
    case openDrawer(DrawerOrderID)
    /// Sends the pulse whatever the sensor says, which may be the wrong way round, to a printer that reports no obstacle. Answers as
    /// ``openDrawer(_:)``, and never that the drawer was seen to move.
    case tryDrawer(DrawerOrderID)
}
