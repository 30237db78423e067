/// What became of an order to open the drawer.
public enum DrawerOutcome: Sendable, Hashable {
    /// The sensor saw it open after the pulse.
    case openVerified
    /// The sensor saw it open before; no pulse was sent.
    case alreadyOpen
    /// The pulse was sent, but the sensor still shows it closed: locked, blocked, unplugged, or the wrong polarity.
    case failedToOpen
    /// The link was given the pulse; nothing can tell whether the drawer opened.
    case kickSentUnverified
    /// No pulse was sent.
    case notSent(DrawerRefusal)
}
