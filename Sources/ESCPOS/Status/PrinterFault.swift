/// What is wrong inside a printer. Several can be true at once.
public struct PrinterFault: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// The knife is jammed.
    public static let autocutter = PrinterFault(rawValue: 1 << 0)
    /// Ends when the operator removes its cause.
    public static let recoverable = PrinterFault(rawValue: 1 << 1)
    /// Needs the printer switched off or repaired.
    public static let unrecoverable = PrinterFault(rawValue: 1 << 2)
    /// Ends by itself, such as an overheated print head.
    public static let autoRecoverable = PrinterFault(rawValue: 1 << 3)
}
