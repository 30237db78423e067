/// Who moves the last printed line past the knife.
public enum CutterFeed: Sendable, Hashable {
    /// GS V 65/66: the printer feeds to its cutter, plus this many vertical motion units.
    case byPrinter(extraUnits: UInt8)
    /// ESC d, then GS V 0/1: this many lines are fed by command.
    case byLines(UInt8)
}
