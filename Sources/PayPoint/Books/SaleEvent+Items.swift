/// Which way the money of a sale goes.
enum MoneyDirection { case taking, givingBack }

/// What a sale does to the receivables that it pays. Training does nothing to them.
extension SaleEvent {
    /// The items that the sale has, as nobody has them any more.
    func freed(_ state: SaleState, _ books: any Books) throws -> [PaidItem] {
        try paidItems(state, books).map { item in
            guard item.state.taken?.sale == state.sale else {
                throw BookContradiction(
                    event: kind, text: "sale \(state.sale) does not have the item \(item.state.key)")
            }
            var item = item
            item.state.taken = nil
            return item
        }
    }

    func paidItems(_ state: SaleState, _ books: any Books) throws -> [PaidItem] {
        guard !state.isTraining else { return [] }
        return try books.lines(of: state).compactMap(\.claim).map { claim in
            guard let known = try books.record(ItemState.self, claim.item.text) else {
                throw BookContradiction(event: kind, text: "nobody took the item \(claim.item.text)")
            }
            return PaidItem(state: known, parts: claim.parts)
        }
    }
}

/// An item and what a sale pays on it.
struct PaidItem {
    var state: ItemState
    let parts: PerPart<Cents>

    func moved(
        _ direction: MoneyDirection, by sale: SaleState, at register: RegisterID, _ entry: Int64, _ time: Timestamp,
        _ books: any Books
    ) throws -> ItemState {
        var state = state
        state.movements.append(
            ItemState.Movement(
                sale: sale.sale, entry: entry, time: time, register: register,
                period: try books.state(of: register).period,
                parts: direction == .taking ? parts : PerPart { Cents(0 &- parts[$0].value) }))
        return state
    }
}

extension ClaimPayment {
    /// The item as it stands while the sale has it.
    ///
    /// - Throws: ``BookContradiction`` when another one has it.
    func taken(by opened: SaleOpened, _ books: any Books) throws -> ItemState {
        var state = try books.state(of: item)
        if let other = state.taken {
            throw BookContradiction(event: .saleOpened, text: "sale \(other.sale) has the item \(item.text)")
        }
        state.taken = ItemState.Taken(sale: opened.sale, register: opened.register)
        return state
    }
}

extension Books {
    /// What we have to do with the item; as at its beginning where nothing was paid on it here.
    public func state(of item: ItemKey) throws -> ItemState {
        try record(ItemState.self, item.text) ?? ItemState(item: item)
    }

    /// What was paid here that the finance system cannot know of yet.
    func unknownToFinance(_ state: ItemState, asOf: Timestamp) throws -> PerPart<Cents> {
        guard !state.movements.isEmpty else { return .zero }
        let acknowledges = try standingPlan()?.plan.isAcknowledged ?? true
        return try state.unknownToFinance(asOf: asOf) { register, period in
            let handOver = try record(HandOverState.self, ClosingID(register: register, number: period).key)
            return acknowledges ? handOver?.bookedAt : handOver?.sentAt
        }
    }
}
