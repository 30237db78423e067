/// What is the matter with the printer.
public struct PrinterConditions: Hashable, Sendable, Codable {
    public enum Paper: String, Hashable, Sendable, Codable, CaseIterable {
        case present = "ok"
        case nearEnd = "low"
        case out
    }

    public var paper = Paper.present
    public var isCoverOpen = false
    /// Taken offline by its button.
    public var isOffline = false
    public var hasCutterError = false
    /// Broken for good; only power off helps, if anything.
    public var hasFatalError = false
    public var isDrawerOpen = false
    /// The drawer does not open although it is kicked.
    public var isDrawerStuck = false

    public init() {}

    /// Prints nothing and holds what comes.
    public var isBlocked: Bool { isCoverOpen || paper == .out || isOffline || hasCutterError || hasFatalError }
}
