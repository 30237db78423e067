internal import PayPoint

extension OrgZahlstelleClosings.NotedAudit {
    init(_ audited: CashAudited, entry: Int64) {
        self.init(
            entry: entry, report: .init(audited.report), pieces: audited.count.wire,
            counted: audited.count.total.value, difference: audited.difference.value,
            declarations: .init(
                booksPresented: audited.declarations.booksPresented,
                paymentsEntered: audited.declarations.paymentsEntered,
                moneyIncluded: audited.declarations.moneyIncluded,
                officialMoneyOnly: audited.declarations.officialMoneyOnly),
            responsible: audited.responsible.text, by: audited.by.text, time: audited.time.iso8601, hash: audited.hash)
    }
}

extension OrgZahlstelleClosings.AuditRow {
    init(_ audited: CashAudited, entry: Int64) {
        self.init(
            entry: entry, register: audited.report.register.text, counted: audited.count.total.value,
            difference: audited.difference.value, responsible: audited.responsible.text, by: audited.by.text,
            time: audited.time.iso8601)
    }
}

extension CashCount {
    var wire: [OrgZahlstelleClosings.Pieces] {
        rows.map { .init(value: $0.denomination.rawValue, pieces: $0.pieces) }
    }
}
