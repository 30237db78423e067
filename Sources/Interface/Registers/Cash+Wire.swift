internal import PayPoint

extension OrgZahlstelleRegisters.Movement {
    var domain: CashMoved.Movement {
        switch self {
        case .float: .float
        case .floatReturn: .floatReturn
        case .deposit: .deposit
        case .withdrawal: .withdrawal
        }
    }
}

extension OrgZahlstelleRegisters.Balance {
    init(_ balance: CashBalance) {
        self.init(
            register: balance.register.text, balance: balance.balance?.value, deliver: balance.isAboveWarning)
    }
}

extension CashCount {
    init(_ rows: [(value: Int64, pieces: Int64)], field: String) throws(KasseError) {
        var counted: [Denomination: Int64] = [:]
        for row in rows {
            guard let denomination = Denomination(rawValue: row.value), counted[denomination] == nil else {
                throw .invalid(RequestFault(field: field, rule: .countedPieces))
            }
            counted[denomination] = row.pieces
        }
        guard let count = CashCount(counted) else { throw .invalid(RequestFault(field: field, rule: .countedPieces)) }
        self = count
    }
}

extension OrgZahlstelleRegisters.CashRow {
    init(_ row: CashBookPage.Row) {
        self.init(
            entry: row.entry, day: row.day.iso8601, hour: row.hour.map(Int64.init), clerk: row.clerk,
            contra: row.contra.text, in: max(row.amount.value, 0), out: max(-row.amount.value, 0),
            balance: row.balance.value, document: row.voucher.document, text: row.voucher.text)
    }
}
