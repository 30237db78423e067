/// What came of an order to open.
public enum DrawerOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// The sensor saw it open.
    case opened
    /// It was open already; no pulse was sent.
    case alreadyOpen
    /// The sensor still says closed.
    case didNotOpen
    /// The pulse was sent, and nobody can tell what it did: there is no sensor, the printer did not tell of it in time, or its
    /// line broke while the pulse was on its way.
    case pulseSent
    /// The printer that drives it has no paper, its cover is open or it reports an error, and then does not open drawers; no
    /// pulse was sent.
    case printerNotReady
    /// The printer that drives it is not connected, does not answer, or has too many orders waiting; no pulse was sent.
    case notReachable
}
