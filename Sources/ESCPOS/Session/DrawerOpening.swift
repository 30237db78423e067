/// A drawer pulse on its way.
struct DrawerOpening: Sendable, Equatable {
    let order: DrawerOrderID
    /// What the link will have been given with the pulse, in bytes.
    let end: Int
    /// The sensor is not believed.
    var isTrial = false
    var isPulseWritten = false
    /// Whether the sensor was read after the pulse.
    var isSensorHeard = false
}
