internal import PayPoint
internal import Synchronization

/// The receivables of a week, as the finance system told them last. What is owed of each is written down here for a second time.
final class WeekList: OpenItems {
    /// One of the list, with one part only, so that nobody has to know in which order the law spreads a payment.
    struct Claim {
        let key: ItemKey
        let cents: Int64
        let account: String
    }

    /// What the finance system has booked of each, by Kassenzeichen, and what of it its last list knew.
    private struct Finance {
        var booked: [String: Int64] = [:]
        var told: [String: Int64] = [:]
        var asOf: Timestamp
    }

    let claims: [Claim]
    private let finance: Mutex<Finance>

    init(dice: Dice, asOf: Timestamp) {
        finance = Mutex(Finance(asOf: asOf))
        claims = (0..<dice.within(3...8)).compactMap { number in
            let account = dice.pick(["611.01:401300:", "611.02:402100:"])
            return Kassenzeichen("01\(1000 + number)").map { kassenzeichen in
                Claim(
                    key: ItemKey(kassenzeichen: kassenzeichen, due: CivilDate(daysSince1970: 20_700)),
                    cents: Int64(dice.within(1...300) * 100), account: "claim/\(account)")
            }
        }
    }

    /// The finance system books what a hand-over says was paid.
    func book(_ paid: [String: Int64]) {
        finance.withLock { $0.booked.merge(paid) { $0 + $1 } }
    }

    /// The finance system tells what is open for it.
    func tell(at moment: Timestamp) {
        finance.withLock { finance in
            finance.told = finance.booked
            finance.asOf = moment
        }
    }

    private var items: [OpenItem] {
        let (told, asOf) = finance.withLock { ($0.told, $0.asOf) }
        return claims.compactMap { claim in
            let open = claim.cents - told[claim.key.kassenzeichen.text, default: 0]
            return AccountAssignment(text: String(claim.account.dropFirst("claim/".count))).map { assignment in
                OpenItem(
                    key: claim.key, debtor: Debtor(name: "Muster"), kind: .tax,
                    parts: PerPart { part in
                        part == .principal
                            ? PartAmount(claimed: Cents(claim.cents), open: Cents(open)) : .none
                    }, assignment: assignment, asOf: asOf)
            }
        }
    }

    func item(_ key: ItemKey) async throws(ItemListFailure) -> OpenItem? { items.first { $0.key == key } }

    func find(_ query: ItemQuery) async throws(ItemListFailure) -> ItemPage {
        let found = items.filter { item in
            if case .kassenzeichen(let text) = query { item.key.kassenzeichen == text } else { false }
        }
        return ItemPage(items: found, hasMore: false)
    }

    func mark() async throws(ItemListFailure) -> ListMark? { nil }
}
