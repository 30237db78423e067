internal import PayPoint

extension OrgZahlstelleReceivables.Item {
    init(_ found: FoundItem, _ pattern: KassenzeichenPattern) {
        let item = found.item
        self.init(
            key: .init(item.key), shown: pattern.shown(item.key.kassenzeichen), name: item.debtor.name,
            born: item.debtor.born?.iso8601, identification: item.debtor.identification, kind: .init(item.kind),
            status: .init(item.status), personalAccount: item.personalAccount, assignment: .init(item.assignment),
            asOf: item.asOf.iso8601,
            parts: ItemPart.allCases.filter { item.parts[$0].claimed != .zero }.map { part in
                .init(
                    part: .init(part), claimed: item.parts[part].claimed.value, open: item.parts[part].open.value,
                    paidHere: found.paidHere[part].value, openNow: found.open[part].value)
            },
            open: item.totalOpen?.value ?? 0, openNow: found.open.total?.value ?? 0,
            taken: found.taken.map { .init(register: $0.register.text, sale: $0.sale.text) })
    }
}

extension OrgZahlstelleReceivables.Assignment {
    fileprivate init(_ assignment: AccountAssignment) {
        switch assignment {
        case .account(let product, let account, let costCentre):
            self.init(product: product, account: account, costCentre: costCentre)
        case .budgetItem(let item):
            self.init(budgetItem: item)
        }
    }
}

extension OrgZahlstelleReceivables.Kind {
    fileprivate init(_ kind: ClaimKind) {
        switch kind {
        case .fine: self = .fine
        case .penaltyPayment: self = .penaltyPayment
        case .withholdingTax: self = .withholdingTax
        case .tax: self = .tax
        case .publicLaw: self = .publicLaw
        case .privateLaw: self = .privateLaw
        }
    }
}

extension OrgZahlstelleReceivables.Status {
    fileprivate init(_ status: ItemStatus) {
        switch status {
        case .open: self = .open
        case .dunned: self = .dunned
        case .deferred: self = .deferred
        case .suspended: self = .suspended
        case .enforced: self = .enforced
        case .shelved: self = .shelved
        case .settled: self = .settled
        }
    }
}

extension OrgZahlstelleReceivables.Totals {
    init(_ totals: ItemTotals) {
        self.init(count: Int64(totals.count), open: totals.open.value)
    }

    func domain(_ field: String) throws(KasseError) -> ItemTotals {
        guard let count = Int(exactly: count), count >= 0 else {
            throw .invalid(RequestFault(field: "\(field).count", rule: .total))
        }
        guard open >= 0 else { throw .invalid(RequestFault(field: "\(field).open", rule: .total)) }
        return ItemTotals(count: count, open: Cents(open))
    }
}
