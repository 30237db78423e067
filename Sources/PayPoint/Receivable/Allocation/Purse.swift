/// The money of a payment while it is spread. Every cent that leaves `left` arrives in `paid`, and is taken from `open`.
struct Purse {
    private(set) var left: Cents
    private(set) var open: [PerPart<Cents>]
    private(set) var paid: [PerPart<Cents>]

    /// - Parameter items: sound ones, whose amounts are so small that no sum of them overflows.
    init(amount: Cents, items: [OpenItem]) {
        left = amount
        open = items.map(\.open)
        paid = items.map { _ in .zero }
    }

    mutating func grant(_ wish: PayerWish, of request: AllocationRequest) throws(AllocationFault) {
        guard let item = request.items.firstIndex(where: { $0.key == wish.item }) else {
            throw .wishForOther(wish.item)
        }
        let parts = wish.part.map { [$0] } ?? request.rules.order(of: request.items[item].kind).parts
        let tranche = Tranche(parts.map { Tranche.Place(item: item, part: $0) })
        if let amount = wish.amount {
            let open = open(of: tranche)
            guard amount <= open else { throw .wishExceedsOpen(wish.item, open: open) }
            guard amount <= left else { throw .wishExceedsPayment(wish.item, left: left) }
        }
        pay(tranche, atMost: wish.amount ?? left)
    }

    /// Pays what is open of the tranche, as far as `most` and the purse reach.
    mutating func pay(_ tranche: Tranche, atMost most: Cents) {
        let portions = Self.portions(
            of: min(most, left, open(of: tranche)).value, byWeight: tranche.stacks.map { open(of: $0).value })
        for (stack, portion) in zip(tranche.stacks, portions) { pay(stack, portion) }
    }

    /// - Parameter amount: at most what is open of the stack.
    private mutating func pay(_ stack: [Tranche.Place], _ amount: Int64) {
        var rest = amount
        for place in stack {
            let step = min(rest, open[place.item][place.part].value)
            open[place.item][place.part] = Cents(open[place.item][place.part].value - step)
            paid[place.item][place.part] = Cents(paid[place.item][place.part].value + step)
            left = Cents(left.value - step)
            rest -= step
        }
    }

    private func open(of tranche: Tranche) -> Cents {
        Cents(tranche.stacks.reduce(0) { $0 + open(of: $1).value })
    }

    private func open(of stack: [Tranche.Place]) -> Cents {
        Cents(stack.reduce(0) { $0 + open[$1.item][$1.part].value })
    }

    /// Divides an amount in proportion to the weights, to the cent. What whole cents leave over goes cent by cent to those that the
    /// rounding down cost most, at the same loss to the one before.
    ///
    /// - Parameter amount: at most the sum of the weights, so that no portion is more than its weight.
    static func portions(of amount: Int64, byWeight weights: [Int64]) -> [Int64] {
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return weights.map { _ in 0 } }
        let shares = weights.map { UInt64(sum).dividingFullWidth(UInt64(amount).multipliedFullWidth(by: UInt64($0))) }
        var portions = shares.map { Int64($0.quotient) }
        let missing = Int(amount - portions.reduce(0, +))
        let order = shares.indices.sorted { shares[$0].remainder > shares[$1].remainder }
        for index in order.prefix(missing) { portions[index] += 1 }
        return portions
    }
}
