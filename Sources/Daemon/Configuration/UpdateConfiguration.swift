public import PayPoint

/// When an update of a box may start by itself, and where updates come from. The command `zahlstelle update` goes by it, not the daemon.
public struct UpdateConfiguration: Hashable, Sendable {
    static let usualMargin = 90
    static let marginRange = 0...240

    public var window: ClockSpan?
    /// Minutes before opening in which nothing begins any more.
    public var margin: Int
    /// An HTTPS address at which the newest bundle is, looked at once a day; `nil` where nobody looks.
    public var source: String?
}
