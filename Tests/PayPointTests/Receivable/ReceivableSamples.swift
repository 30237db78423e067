import PayPoint

/// Receivables for tests.
enum ReceivableSamples {
    static let asOf = Timestamp(microseconds: 1_795_000_000_000_000)

    static func day(_ text: String) -> CivilDate {
        CivilDate(iso8601: text) ?? CivilDate(daysSince1970: 0)
    }

    static func key(_ text: String, due: String = "2026-02-15") -> ItemKey {
        guard let kassenzeichen = Kassenzeichen(text) else { preconditionFailure("'\(text)' is no Kassenzeichen") }
        return ItemKey(kassenzeichen: kassenzeichen, due: day(due))
    }

    /// An item of which everything is open that was claimed.
    static func item(
        _ kassenzeichen: String, _ kind: ClaimKind = .tax, due: String = "2026-02-15", open: [ItemPart: Int64]
    ) -> OpenItem {
        item(
            key(kassenzeichen, due: due), kind,
            parts: PerPart { part in
                let cents = Cents(open[part] ?? 0)
                return PartAmount(claimed: cents, open: cents)
            })
    }

    static func item(
        _ key: ItemKey, _ kind: ClaimKind = .tax, parts: PerPart<PartAmount>, status: ItemStatus = .open,
        debtor: Debtor = Debtor(name: "Erika Mustermann"), personalAccount: String? = nil,
        assignment: AccountAssignment = .account(product: "611.01", account: "401100", costCentre: nil),
        asOf: Timestamp = asOf
    ) -> OpenItem {
        OpenItem(
            key: key, debtor: debtor, kind: kind, parts: parts, status: status, personalAccount: personalAccount,
            assignment: assignment, asOf: asOf)
    }
}
