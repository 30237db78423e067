import PayPoint
import Testing

/// Random payments, judged by what must hold of any allocation and not by how it is made.
@Suite struct AllocationPropertyTests {
    private typealias Samples = ReceivableSamples

    @Test(arguments: UInt64(0)..<20)
    func everyCentIsAccountedForAndTheLawIsKept(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let items = Self.items(&random)
            let owed = items.reduce(0) { $0 + Self.owed($1) }
            let amount = Cents(Int64.random(in: 1...(owed + 50), using: &random))
            let wishes = Bool.random(using: &random) ? [] : Self.wishes(for: items, of: amount, &random)
            let rules = SettlementRules(civil: Bool.random(using: &random) ? [.privateLaw] : [.privateLaw, .publicLaw])
            let allocation = try Allocation(
                AllocationRequest(amount: amount, items: items, wishes: wishes, rules: rules))
            Self.judgeSums(allocation, items, owed: owed)
            Self.judgeWishes(allocation, items)
            if wishes.isEmpty {
                Self.judgeTaxCode(allocation, items, rules)
                Self.judgeCivilCode(allocation, items, rules)
            }
        }
    }

    private static func judgeSums(_ allocation: Allocation, _ items: [OpenItem], owed: Int64) {
        #expect(allocation.shares.map(\.item) == items.map(\.key))
        var paid: Int64 = 0
        for (item, share) in zip(items, allocation.shares) {
            for part in ItemPart.allCases {
                let cents = share.parts[part].value
                #expect((0...item.parts[part].open.value).contains(cents))
                #expect(share.left[part].value == item.parts[part].open.value - cents)
                paid += cents
            }
        }
        #expect(paid + allocation.remainder.value == allocation.amount.value)
        #expect(allocation.remainder.value == max(0, allocation.amount.value - owed))
    }

    /// Nothing of a debt is paid while something stays open of one that the law puts before it.
    private static func judgeTaxCode(_ allocation: Allocation, _ items: [OpenItem], _ rules: SettlementRules) {
        let places = items.indices.filter { rules.order(of: items[$0].kind) == .taxCode }.flatMap { item in
            ItemPart.allCases.map { (item: item, part: $0, rank: rank($0, items[item].kind)) }
        }
        for late in places where allocation.shares[late.item].parts[late.part] > .zero {
            for early in places where allocation.shares[early.item].left[early.part] > .zero {
                let before = (early.rank, items[early.item].key.due) < (late.rank, items[late.item].key.due)
                #expect(!before, "\(early) is open while \(late) is paid")
            }
        }
        let anyOpen = places.contains { allocation.shares[$0.item].left[$0.part] > .zero }
        let civilPaid = items.indices.contains {
            rules.order(of: items[$0].kind) == .civilCode && allocation.shares[$0].total > .zero
        }
        #expect(!(anyOpen && civilPaid))
    }

    private static func judgeCivilCode(_ allocation: Allocation, _ items: [OpenItem], _ rules: SettlementRules) {
        let civil = items.indices.filter { rules.order(of: items[$0].kind) == .civilCode }
        for late in civil {
            let share = allocation.shares[late]
            if share.parts.principal > .zero { #expect(share.totalLeft == share.left.principal) }
            if share.parts.interest > .zero {
                #expect(share.left.dunningFee == .zero && share.left.enforcementCosts == .zero)
            }
            for early in civil where items[early].key.due < items[late].key.due && share.total > .zero {
                #expect(allocation.shares[early].settlesItem)
            }
            for peer in civil where items[peer].key.due == items[late].key.due {
                judgeProportion((items[late], share), (items[peer], allocation.shares[peer]))
            }
        }
    }

    /// Of two items that are due on the same day, each gets its proportion to less than a cent, so the cross products differ by less
    /// than what both owe together.
    private static func judgeProportion(_ one: (OpenItem, Allocation.Share), _ other: (OpenItem, Allocation.Share)) {
        let difference = one.1.total.value * owed(other.0) - other.1.total.value * owed(one.0)
        #expect(difference.magnitude <= UInt64(owed(one.0) + owed(other.0)))
    }

    private static func judgeWishes(_ allocation: Allocation, _ items: [OpenItem]) {
        var wished: [ItemKey: Int64] = [:]
        for wish in allocation.wishes { wished[wish.item, default: 0] += wish.amount?.value ?? 0 }
        for share in allocation.shares { #expect(share.total.value >= wished[share.item, default: 0]) }
    }

    /// The place of a class in the text of § 225 (2) AO.
    private static func rank(_ part: ItemPart, _ kind: ClaimKind) -> Int {
        switch part {
        case .principal:
            switch kind {
            case .fine: 1
            case .penaltyPayment: 2
            case .withholdingTax: 3
            case .tax, .publicLaw, .privateLaw: 4
            }
        case .dunningFee, .enforcementCosts: 5
        case .lateFilingSurcharge: 6
        case .interest: 7
        case .latePaymentSurcharge: 8
        }
    }

    private static func owed(_ item: OpenItem) -> Int64 {
        ItemPart.allCases.reduce(0) { $0 + item.parts[$1].open.value }
    }

    private static func items(_ random: inout SeededGenerator) -> [OpenItem] {
        let largest: Int64 = Bool.random(using: &random) ? 20 : 100_000
        return (0..<Int.random(in: 1...8, using: &random)).map { number in
            let parts = PerPart { _ in
                let claimed = Bool.random(using: &random) ? Int64.random(in: 0...largest, using: &random) : 0
                return PartAmount(claimed: Cents(claimed), open: Cents(Int64.random(in: 0...claimed, using: &random)))
            }
            let due = "2026-0\(Int.random(in: 1...3, using: &random))-15"
            return Samples.item(
                Samples.key("K\(number)", due: due), ClaimKind.allCases.randomElement(using: &random) ?? .tax,
                parts: parts)
        }
    }

    /// Wishes that can be fulfilled: each item at most once, fewer cents than are open and there.
    private static func wishes(
        for items: [OpenItem], of amount: Cents, _ random: inout SeededGenerator
    ) -> [PayerWish] {
        var left = amount.value
        return items.shuffled(using: &random).prefix(2).compactMap { item in
            let most = min(left, owed(item))
            guard most > 0 else { return nil }
            let cents = Int64.random(in: 1...most, using: &random)
            left -= cents
            return PayerWish(item: item.key, amount: Cents(cents))
        }
    }
}
