/// Parts of items that a payment reaches at the same time.
struct Tranche {
    /// One part of one item.
    struct Place {
        /// Where the item stands among the chosen.
        let item: Int
        let part: ItemPart
    }

    /// They share in proportion to what is open of each; within each the places come one after the other.
    let stacks: [[Place]]

    /// One after the other.
    init(_ places: [Place]) {
        stacks = [places]
    }

    private init(sharing stacks: [[Place]]) {
        self.stacks = stacks
    }

    /// All parts of all items in the order of the law.
    static func lawful(for request: AllocationRequest) -> [Tranche] {
        let items = request.items.indices.map { (index: $0, order: request.rules.order(of: request.items[$0].kind)) }
        return [taxCode(items.filter { $0.order == .taxCode }.map(\.index), of: request.items)]
            + civilCode(items.filter { $0.order == .civilCode }.map(\.index), of: request.items)
    }

    private static func taxCode(_ chosen: [Int], of items: [OpenItem]) -> Tranche {
        let places = chosen.flatMap { item in
            SettlementOrder.taxCode.parts.map { part in
                (
                    place: Place(item: item, part: part), rank: DebtClass(of: part, in: items[item].kind),
                    due: items[item].key.due
                )
            }
        }
        // The sort is stable: what is equal stays in the order of choice.
        return Tranche(places.sorted { ($0.rank, $0.due) < ($1.rank, $1.due) }.map(\.place))
    }

    private static func civilCode(_ chosen: [Int], of items: [OpenItem]) -> [Tranche] {
        let days = Dictionary(grouping: chosen) { items[$0].key.due }
        return days.sorted { $0.key < $1.key }.map { _, items in
            Tranche(sharing: items.map { item in SettlementOrder.civilCode.parts.map { Place(item: item, part: $0) } })
        }
    }
}
