/// What this pay point has to do with a receivable of the finance system: who is paying it at this moment, and what was paid here.
public struct ItemState: Hashable, Sendable, Codable {
    public let item: ItemKey
    /// The open sale that has it. Nobody else can take the item until that sale has ended.
    public internal(set) var taken: Taken?
    /// In the order of their entries. What is given back is a movement of its own.
    public internal(set) var movements: [Movement] = []

    public init(item: ItemKey) {
        self.item = item
    }

    public struct Taken: Hashable, Sendable, Codable {
        public let sale: SaleID
        public let register: RegisterID
    }

    /// Money that was taken for the item, or given back.
    public struct Movement: Hashable, Sendable, Codable {
        public let sale: SaleID
        /// The entry that booked it, and when.
        public let entry: Int64
        public let time: Timestamp
        /// Where it was booked, and in which period, which says in which closing the finance system finds it.
        public let register: RegisterID
        public let period: Int64
        /// Of each part; below zero where it was given back.
        public let parts: PerPart<Cents>
    }

    /// What was paid here on each part that the finance system has not taken off its amounts: everything that it had not booked at the
    /// moment for which they are true. When somebody says here that it is booked, and when a list is imported, does not matter: a
    /// finance system books at night what was sent in the evening, and a list that it makes in between still has what was paid,
    /// whenever it is brought here. Below zero where the finance system knows a payment and not that it was given back.
    ///
    /// - Parameters:
    ///   - asOf: the moment for which the finance system's amounts are true.
    ///   - booked: when the finance system booked the hand-over of a register's period; `nil` where nobody has said so.
    public func unknownToFinance(
        asOf: Timestamp, booked: (RegisterID, Int64) throws -> Timestamp?
    ) rethrows -> PerPart<Cents> {
        var sum = PerPart<Cents>.zero
        for movement in movements {
            if let booked = try booked(movement.register, movement.period), booked <= asOf { continue }
            for part in ItemPart.allCases {
                // A single item's movements stay far within the range of a 64-bit number of cents.
                sum[part] = Cents(sum[part].value &+ movement.parts[part].value)
            }
        }
        return sum
    }
}

extension OpenItem {
    /// The item as it stands when what was paid here is taken off.
    ///
    /// Where a part has less open than was paid on it, because the finance system books in another order than we did, the rest
    /// comes off the other parts in their lawful order: nobody pays the same debt twice. No part gets more open than was claimed.
    func less(_ paid: PerPart<Cents>, in order: SettlementOrder) -> OpenItem {
        var open = self.open
        var excess: Int64 = 0
        for part in ItemPart.allCases {
            let left = open[part].value - paid[part].value
            open[part] = Cents(min(max(left, 0), parts[part].claimed.value))
            excess += max(-left, 0)
        }
        for part in order.parts {
            let step = min(excess, open[part].value)
            open[part] = Cents(open[part].value - step)
            excess -= step
        }
        return OpenItem(
            key: key, debtor: debtor, kind: kind,
            parts: PerPart { PartAmount(claimed: parts[$0].claimed, open: open[$0]) }, status: status,
            personalAccount: personalAccount, assignment: assignment, asOf: asOf)
    }
}
