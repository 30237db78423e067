/// Cash that a register delivered to the main cash office (Ablieferung), and what the office says it received.
public struct Delivery: Hashable, Sendable, Codable {
    /// What the main cash office took over.
    public struct Acknowledgement: Hashable, Sendable, Codable {
        public let received: Cents
        /// Why it is not what was delivered, where it is not.
        public let note: String?
        public let by: Author
        /// As the office clock showed it.
        public let time: CivilTime
        /// The journal's entry of it, which is the number of a difference.
        public let entry: Int64

        public init(received: Cents, note: String?, by: Author, time: CivilTime, entry: Int64) {
            self.received = received
            self.note = note
            self.by = by
            self.time = time
            self.entry = entry
        }
    }

    public let made: DeliveryMade
    /// `nil` while it is on its way.
    public internal(set) var acknowledgement: Acknowledgement?

    public var id: DeliveryID { made.delivery }

    /// More than was delivered, or less where it is negative; `nil` while it is on its way.
    public var difference: Cents? { acknowledgement.flatMap { $0.received.subtracting(made.total) } }
}

extension Delivery: BookRecord {
    public static var recordKind: RecordKind { .delivery }
    public var key: String { id.text }
}

extension Books {
    /// Money of the register that was taken out of the drawer and that no delivery has with it.
    func undelivered(of register: RegisterID) throws -> Cents {
        let transit = try balance(of: .transit, at: register)
        return try openDeliveries().filter { $0.made.register == register }
            .reduce(transit) { Cents($0.value &- $1.made.total.value) }
    }
}
