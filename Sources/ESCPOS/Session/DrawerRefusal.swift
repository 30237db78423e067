/// Why no pulse was sent to the drawer.
public enum DrawerRefusal: Sendable, Hashable {
    /// The profile has no drawer: an unconfigured printer is never pulsed.
    case notConfigured
    case linkDown
    /// The printer would keep the pulse and open the drawer unattended once the obstacle is gone, and has no pulse of the
    /// kind that it carries out at once.
    case obstacle(PrintObstacle)
    /// The printer does not answer.
    case silent
    case queueFull
}
