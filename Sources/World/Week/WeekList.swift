internal import PayPoint

/// The receivables of a week, as the finance system told them before it. What is owed of each is written down here for a second time.
struct WeekList: OpenItems {
    /// One of the list, with one part only, so that nobody has to know in which order the law spreads a payment.
    struct Claim {
        let key: ItemKey
        let cents: Int64
        let account: String
    }

    let claims: [Claim]
    private let asOf: Timestamp

    init(dice: Dice, asOf: Timestamp) {
        self.asOf = asOf
        claims = (0..<dice.within(3...8)).compactMap { number in
            let account = dice.pick(["611.01:401300:", "611.02:402100:"])
            return Kassenzeichen("01\(1000 + number)").map { kassenzeichen in
                Claim(
                    key: ItemKey(kassenzeichen: kassenzeichen, due: CivilDate(daysSince1970: 20_700)),
                    cents: Int64(dice.within(1...300) * 100), account: "claim/\(account)")
            }
        }
    }

    private var items: [OpenItem] {
        claims.compactMap { claim in
            AccountAssignment(text: String(claim.account.dropFirst("claim/".count))).map { assignment in
                OpenItem(
                    key: claim.key, debtor: Debtor(name: "Muster"), kind: .tax,
                    parts: PerPart { part in
                        part == .principal
                            ? PartAmount(claimed: Cents(claim.cents), open: Cents(claim.cents)) : .none
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
