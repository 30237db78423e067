/// With what a payer wants to pay, in this order. Cash comes last: it is counted out when all cards have been read.
public struct TenderPlan: Hashable, Sendable {
    public struct Card: Hashable, Sendable {
        public let terminal: DeviceID
        /// How much; all that is left without it.
        public let amount: Cents?

        public init(terminal: DeviceID, amount: Cents? = nil) {
            self.terminal = terminal
            self.amount = amount
        }
    }

    /// The most cards of one call: more is no payer, it is a loop in somebody's program.
    public static let mostCards = 5

    public let cards: [Card]
    /// What is put on the counter for what the cards leave; `nil` where they have to pay all of it.
    public let cashGiven: Cents?

    public init(cards: [Card] = [], cashGiven: Cents? = nil) {
        self.cards = cards
        self.cashGiven = cashGiven
    }

    /// The first rule that it breaks, if any.
    ///
    /// - Parameter rest: what is to be paid.
    func firstFault(for rest: Cents) -> RequestFault? {
        guard cards.count <= Self.mostCards else {
            return RequestFault(field: "tenders", rule: .count(0...Int64(Self.mostCards), "cards", "Karten"))
        }
        var left = rest
        for (index, card) in cards.enumerated() {
            let amount = card.amount ?? left
            guard amount > .zero, amount <= left, let next = left.subtracting(amount) else {
                return RequestFault(field: "tenders.amount", rule: .cardAtMost(left))
            }
            guard card.amount != nil || index == cards.count - 1 else {
                return RequestFault(field: "tenders.amount", rule: .amountOfEarlierCard)
            }
            left = next
        }
        if let given = cashGiven {
            guard left > .zero else { return RequestFault(field: "tenders.given", rule: .cashLeftOver) }
            guard given <= .largestPayment else { return RequestFault(field: "tenders.given", rule: .given) }
            guard given >= left else { return .missing(left, given: given, field: "tenders.given") }
            guard given.value - left.value <= Denomination.largest.rawValue else {
                return RequestFault(field: "tenders.given", rule: .changeOfOneNote(left))
            }
        } else if left > .zero {
            return RequestFault(field: "tenders", rule: .stillMissing(left))
        }
        return nil
    }
}
