/// The cash drawer at a printer's drawer connector.
public struct DrawerConfiguration: Sendable, Hashable {
    public var pulse: DrawerPulse
    public var sensor: DrawerSensor

    public init(pulse: DrawerPulse = .standard(), sensor: DrawerSensor) {
        self.pulse = pulse
        self.sensor = sensor
    }
}
