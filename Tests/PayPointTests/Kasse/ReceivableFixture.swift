import Journal
import PayPoint
import Synchronization
import Testing

/// A list of receivables in memory, as the last import would have left it.
final class ListedItems: OpenItems {
    private let items: Mutex<[OpenItem]>

    init(_ items: [OpenItem] = []) { self.items = Mutex(items) }

    func become(_ list: [OpenItem]) { items.withLock { $0 = list } }

    func item(_ key: ItemKey) async throws(ItemListFailure) -> OpenItem? {
        items.withLock { $0.first { $0.key == key } }
    }

    func find(_ query: ItemQuery) async throws(ItemListFailure) -> ItemPage {
        let found = items.withLock { items in
            items.filter { item in
                switch query {
                case .kassenzeichen(let text): item.key.kassenzeichen == text
                case .notice(let text): item.key.notice == text
                case .name(let name): FoldedName(item.debtor.name).text.hasPrefix(name.text)
                }
            }
        }
        return ItemPage(items: found, hasMore: false)
    }

    /// As of its latest item; none of an empty list.
    func mark() async throws(ItemListFailure) -> ListMark? {
        let items = items.withLock { $0 }
        let asOf = items.map(\.asOf).max()
        return asOf.map {
            ListMark(last: ImportMark(sequence: 1, asOf: $0), stock: ItemTotals(count: items.count, open: .zero))
        }
    }
}

/// A pay point at which KA sits at K1 and CB at K2, with a list of receivables.
struct ReceivableFixture {
    static let counter = SaleFixture.counter
    /// An hour before the desk's clock.
    static let asOf = Timestamp(microseconds: DeskFixture.clock.now().microseconds - 3_600_000_000)

    let list = ListedItems()
    let sale: SaleFixture
    var kasse: Kasse { sale.kasse }

    init(
        _ items: [OpenItem], terminal: ScriptedTerminal = .booking(), pattern: KassenzeichenPattern = .any,
        training: Bool = false, clock: any WallClock = DeskFixture.clock
    ) async throws {
        list.become(items)
        sale = try await SaleFixture(
            DeskFixture(terminal: terminal, clock: clock), training: training,
            receivables: ReceivableSetup(items: list, pattern: pattern))
        _ = try await sale.kasse.signOn(
            "s2", clerk: "CB", register: "K2", isTraining: training, endsOther: false, caller: Self.counter)
    }

    static func item(
        _ kassenzeichen: String, _ kind: ClaimKind = .tax, due: String = "2026-02-15", status: ItemStatus = .open,
        asOf: Timestamp = asOf, open: [ItemPart: Int64]
    ) -> OpenItem {
        let parts = PerPart { part in
            let cents = Cents(open[part] ?? 0)
            return PartAmount(claimed: cents, open: cents)
        }
        return ReceivableSamples.item(
            ReceivableSamples.key(kassenzeichen, due: due), kind, parts: parts, status: status, asOf: asOf)
    }

    /// What the clerk would confirm now.
    func order(
        _ id: SaleID, _ items: [OpenItem], _ amount: Int64, wishes: [PayerWish] = [], payer: Payer = .debtor,
        over: Bool = false, beside: [SaleItem] = []
    ) async throws -> SaleOrder {
        let terms = ReceivablePayment.Terms(
            items: items.map(\.key), amount: Cents(amount), wishes: wishes, payer: payer, takesOverpayment: over)
        let allocation = try await kasse.allocate(terms, for: "s1", caller: Self.counter)
        return SaleOrder(
            id: id, items: beside, receivables: ReceivablePayment(terms: terms, confirmed: allocation.portions))
    }

    func sell(
        _ order: SaleOrder, cards: [TenderPlan.Card] = [], given: Int64? = nil, by shift: ShiftID = "s1",
        printer: DeviceID? = nil
    ) async throws(KasseError) -> Sale {
        let begun = try await sale.sales.sell(
            order, plan: TenderPlan(cards: cards, cashGiven: given.map { Cents($0) }), printer: printer, shift: shift,
            caller: Self.counter)
        guard begun.state.phase == .open else { return begun }
        return try await sale.sales.settled(order.id, for: shift, caller: Self.counter)
    }

    /// What is open of the item now.
    func open(_ item: OpenItem) async throws -> PerPart<Cents> {
        try #require(try await found(item)).open
    }

    func found(_ item: OpenItem) async throws -> FoundItem? {
        try await kasse.find(.kassenzeichen(item.key.kassenzeichen.text), for: "s1", caller: Self.counter)
            .items.first { $0.item.key == item.key }
    }

    func state(_ item: OpenItem) async throws -> ItemState {
        try await sale.desk.journal.books { try $0.state(of: item.key) }
    }

    func isSound() async throws -> Bool { try await sale.desk.journal.verify().fault == nil }
}

/// Amounts of parts in cents.
func parts(_ cents: [ItemPart: Int64]) -> PerPart<Cents> { PerPart { Cents(cents[$0] ?? 0) } }
