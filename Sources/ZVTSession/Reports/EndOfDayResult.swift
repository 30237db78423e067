public import ZVT

/// A day that was closed.
public struct EndOfDayResult: Hashable, Sendable {
    public enum Announcement: Hashable, Sendable {
        /// 27 E0: software is being updated; the terminal is away for minutes.
        case update
        /// 27 FC: the terminal starts again.
        case restart
    }

    /// Totals stand in here; nil where the terminal sent none.
    public var information: StatusInformation?
    public var announcement: Announcement?
    /// Receipt numbers of reservations that are still open.
    public var openReservations: [Int]
}
