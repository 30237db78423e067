/// What the drawer's sensor says.
public enum DrawerState: String, Hashable, Sendable, Codable, CaseIterable {
    case open, closed
    /// The drawer has no sensor, or the box is not told how to read it.
    case noSensor
    /// The printer that carries the sensor is not connected.
    case unknown
}
