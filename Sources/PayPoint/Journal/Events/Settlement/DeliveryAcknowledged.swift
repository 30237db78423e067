/// The main cash office counted a delivery and took it over.
public struct DeliveryAcknowledged: Hashable, Sendable, Codable {
    public let delivery: DeliveryID
    public let received: Cents
    /// Why it is not what was delivered, where it is not.
    public let note: String?
    public let by: Author
    /// As the office clock showed it.
    public let time: CivilTime

    public init(delivery: DeliveryID, received: Cents, note: String?, by: Author, time: CivilTime) {
        self.delivery = delivery
        self.received = received
        self.note = note
        self.by = by
        self.time = time
    }
}
