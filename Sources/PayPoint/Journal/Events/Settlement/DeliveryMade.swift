/// A register sent cash to the main cash office (Ablieferung).
public struct DeliveryMade: Hashable, Sendable, Codable {
    public let delivery: DeliveryID
    public let register: RegisterID
    /// What leaves the drawer with it; zero or more.
    public let fromDrawer: Cents
    /// What of it was taken out of the drawer before (Abschöpfung); zero or more.
    public let fromWithdrawn: Cents
    /// The coins and notes, where they were written down; their sum is ``total``.
    public let count: CashCount?
    /// The number of the bag or its seal.
    public let bag: String?
    public let note: String?
    public let by: Author
    /// As the office clock showed it.
    public let time: CivilTime

    public init(
        delivery: DeliveryID, register: RegisterID, fromDrawer: Cents, fromWithdrawn: Cents, count: CashCount? = nil,
        bag: String? = nil, note: String? = nil, by: Author, time: CivilTime
    ) {
        self.delivery = delivery
        self.register = register
        self.fromDrawer = fromDrawer
        self.fromWithdrawn = fromWithdrawn
        self.count = count
        self.bag = bag
        self.note = note
        self.by = by
        self.time = time
    }

    /// Both are at most ``Cents/largestPayment``, so their sum fits.
    public var total: Cents { Cents(fromDrawer.value &+ fromWithdrawn.value) }
}
