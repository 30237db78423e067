/// What came of an order to open.
public enum DrawerOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// The sensor saw it open.
    case opened
    /// It was open already; no pulse was sent.
    case alreadyOpen
    /// The sensor still says closed.
    case didNotOpen
    /// The pulse was sent; there is no sensor to tell more.
    case pulseSent
    /// The printer that drives it has no paper, its cover is open or it reports an error, and then does not open drawers; no
    /// pulse was sent.
    case printerNotReady
    /// The printer that drives it could not be reached; no pulse was sent.
    case notReachable
}
