/// What is known of a printer, merged from everything it said. A value is `nil` until the printer has told it.
public struct PrinterState: Sendable, Hashable {
    /// Whether the printer answered the last question; `nil` before the first.
    public var isResponding: Bool?
    public var isOnline: Bool?
    public var isCoverOpen: Bool?
    public var paper: PaperLevel?
    public var faults: PrinterFault = []
    public var drawerLevel: SenseLevel?

    public init() {}
}
