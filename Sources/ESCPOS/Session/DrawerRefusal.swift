/// Why no pulse was sent to the drawer.
public enum DrawerRefusal: Sendable, Hashable {
    /// The profile has no drawer: an unconfigured printer is never pulsed.
    case notConfigured
    case linkDown
    /// The printer would keep the pulse and open the drawer unattended once the obstacle is gone.
    case obstacle(PrintObstacle)
    /// The printer does not answer.
    case silent
    /// The link did not take the pulse; it was thrown away.
    case linkStalled
    case queueFull
}
