/// Services came, changed their price or ended. Everything that one call changed, because it counts together or not at all.
public struct TariffChanged: Hashable, Sendable, Codable {
    /// In the order in which they follow on each other.
    public let changes: [TariffChange]
    /// The table from which they came; `nil` for a call that changed one service.
    public let source: TariffSource?
    /// As the office clock showed it: its day decides what had begun.
    public let time: CivilTime
    public let by: Author

    public init(changes: [TariffChange], source: TariffSource? = nil, time: CivilTime, by: Author) {
        self.changes = changes
        self.source = source
        self.time = time
        self.by = by
    }
}
