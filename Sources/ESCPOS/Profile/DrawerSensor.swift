/// What the level of the drawer connector's sense line (pin 3) means. Polarity is a property of drawer and cable, not of
/// the printer, and must be found out on site.
public enum DrawerSensor: Sendable, Hashable {
    case openWhenHigh
    case openWhenLow
    /// The level never changes, or means something else (with an Epson external buzzer it shows the buzzer).
    case none

    /// Whether the drawer is open at a level of the line; `nil` without a sensor.
    public func isOpen(at level: SenseLevel) -> Bool? {
        switch self {
        case .openWhenHigh: level == .high
        case .openWhenLow: level == .low
        case .none: nil
        }
    }
}
