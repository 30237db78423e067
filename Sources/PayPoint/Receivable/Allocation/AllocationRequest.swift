/// A payment on receivables, before it is spread over them.
public struct AllocationRequest: Hashable, Sendable {
    /// As many as a receipt has lines.
    public static let mostItems = PaymentRequest.mostLines
    /// As many as there are items: who wants more has a list that nobody at a desk goes through.
    public static let mostWishes = mostItems

    public let amount: Cents
    /// In the order in which they were chosen.
    public let items: [OpenItem]
    public let wishes: [PayerWish]
    public let payer: Payer
    public let rules: SettlementRules

    public init(
        amount: Cents, items: [OpenItem], wishes: [PayerWish] = [], payer: Payer = .debtor,
        rules: SettlementRules = SettlementRules()
    ) {
        self.amount = amount
        self.items = items
        self.wishes = wishes
        self.payer = payer
        self.rules = rules
    }

    /// - Throws: why it cannot be spread.
    func check() throws(AllocationFault) {
        guard amount > .zero, amount <= .largestPayment else { throw .amount }
        guard !items.isEmpty else { throw .noItems }
        guard items.count <= Self.mostItems else { throw .tooManyItems }
        var keys: Set<ItemKey> = []
        for item in items {
            if let fault = item.faults.first { throw .item(item.key, fault) }
            guard keys.insert(item.key).inserted else { throw .twice(item.key) }
        }
        if case .thirdParty(let name) = payer {
            guard PaymentRequest.isText(name) else { throw .payerName }
        }
        guard wishes.count <= Self.mostWishes else { throw .tooManyWishes }
        for wish in wishes {
            if let amount = wish.amount, amount <= .zero { throw .wishedAmount(wish.item) }
        }
    }
}
