/// A cash register (Kasse) as the pay point's instruction (Dienstanweisung) sets it up: it has a cash book, a float, limits and
/// receipts of its own.
public struct CashRegister: Hashable, Sendable, Codable {
    public let id: RegisterID
    /// As people call it, "Kasse 3, Erdgeschoss".
    public let name: String
    /// The office to which it belongs; `nil` for a general pay point.
    public let office: OfficeID?
    /// The change money with which it begins and which it keeps when it delivers (Wechselgeldvorschuss).
    public let float: Cents
    /// From which cash on the clerk is told to deliver; `nil` for never.
    public let warnAbove: Cents?
    /// The most cash that it may hold (Höchstbestand); nothing is taken that would lead above it. `nil` for no limit.
    public let mostCash: Cents?
    /// Cancellations above this need the release of a supervisor; `nil` for none.
    public let releaseAbove: Cents?
    /// Several clerks may sit at it at the same time.
    public let isShared: Bool
    /// Whoever counts does not see what should be there.
    public let countsBlind: Bool
    /// Nothing is taken while an earlier day is not closed.
    public let closesDaily: Bool
    /// Closings are signed by a second person.
    public let needsSecondSignature: Bool
    /// A register that is given up stays in the books, but nobody signs on to it.
    public let isActive: Bool

    public init(
        id: RegisterID, name: String, office: OfficeID? = nil, float: Cents = .zero, warnAbove: Cents? = nil,
        mostCash: Cents? = nil, releaseAbove: Cents? = nil, isShared: Bool = false, countsBlind: Bool = false,
        closesDaily: Bool = false,
        needsSecondSignature: Bool = false,
        isActive: Bool = true
    ) {
        self.id = id
        self.name = name
        self.office = office
        self.float = float
        self.warnAbove = warnAbove
        self.mostCash = mostCash
        self.releaseAbove = releaseAbove
        self.isShared = isShared
        self.countsBlind = countsBlind
        self.closesDaily = closesDaily
        self.needsSecondSignature = needsSecondSignature
        self.isActive = isActive
    }
}
