/// What a printer's cutter can do.
public struct Cutter: Sendable, Hashable {
    /// The cut it makes when the other kind was asked for; `nil` when it can do both.
    public var onlyKind: CutKind?
    public var feed: CutterFeed

    public init(onlyKind: CutKind? = nil, feed: CutterFeed) {
        self.onlyKind = onlyKind
        self.feed = feed
    }
}
