internal import CSV
internal import PayPoint

/// One line of a hand-over, as a profile writes it.
struct HandOverRow {
    let handOver: HandOver
    let line: HandOverLine
    let profile: HandOverProfile

    /// - Throws: for what is longer than its column.
    func text(of column: HandOverProfile.Column) throws(TableObstacle) -> String {
        var (text, isFree): (String, Bool) =
            switch column.content {
            case .constant(let text): (text, false)
            case .field(let field) where field.isFreeText: (profile.fitting(value(of: field)), true)
            case .field(let field): (value(of: field), false)
            }
        if isFree, let most = column.most ?? column.width { text = String(text.unicodeScalars.prefix(most)) }
        let length = text.unicodeScalars.count
        if let most = column.most ?? column.width, length > most { throw tooLong(column, text, most: most) }
        guard let width = column.width, let padding = column.padding else { return text }
        let filling = width - length
        guard filling > 0 else { return text }
        return switch padding {
        case .zerosInFront: String(repeating: "0", count: filling) + text
        case .blanksInFront: String(repeating: " ", count: filling) + text
        case .blanksBehind: text + String(repeating: " ", count: filling)
        }
    }

    private func value(of field: HandOverField) -> String {
        switch field {
        case .run: String(handOver.place.run)
        case .sequence: String(handOver.place.sequence)
        case .closing: handOver.closed.id.description
        case .line: String(line.number)
        case .document: handOver.document(of: line)
        case .tenant: handOver.plan.tenant
        case .fiscalYear: String(line.day.year)
        case .bookingDate, .valueDate: date(line.day)
        case .documentDate: date(handOver.closed.closing.time.date)
        case .register: handOver.closed.id.register.text
        case .office: line.office?.text ?? ""
        case .product: line.account.assignmentParts.product ?? ""
        case .account: line.account.assignmentParts.account ?? ""
        case .costCentre: line.account.assignmentParts.costCentre ?? ""
        case .budgetItem: line.account.assignmentParts.budgetItem ?? ""
        case .financeAccount: handOver.plan.accounts[line.account] ?? ""
        case .code: handOver.code(of: line.account)
        case .contraAccount: handOver.code(of: line.contra)
        case .debitAccount: handOver.code(of: line.debit)
        case .creditAccount: handOver.code(of: line.credit)
        case .side: line.side.rawValue
        case .amount: amount(line.amount)
        case .taxKey: line.tax.map { handOver.plan.taxKeys[$0] } ?? ""
        case .net: line.net.map(amount) ?? ""
        case .tax: line.taxAmount.map(amount) ?? ""
        case .means: line.means?.rawValue ?? ""
        case .text: line.text
        case .payer: line.details.payer ?? ""
        case .receipt: line.details.receipt?.description ?? ""
        case .kassenzeichen: line.details.kassenzeichen ?? ""
        case .notice: line.details.claim?.item.notice ?? ""
        case .due: line.details.claim.map { date($0.item.due) } ?? ""
        case .item: line.details.claim?.item.number ?? ""
        case .personalAccount: line.details.claim?.personalAccount ?? ""
        case .booking: line.booking
        case .reversal: line.isReversal ? "1" : "0"
        case .reference: line.details.reference?.description ?? ""
        case .thirdParty: line.isThirdParty ? "1" : "0"
        case .count: String(line.count)
        case .firstEntry: line.entries.first.map { String($0) } ?? ""
        case .lastEntry: line.entries.last.map { String($0) } ?? ""
        }
    }

    private func amount(_ amount: Cents) -> String {
        let isNegative = profile.sign == .signed && line.side == .debit
        return CSVText.cents(isNegative ? -amount.value : amount.value, profile.csvDecimalMark)
    }

    private func date(_ day: CivilDate) -> String {
        switch profile.dates {
        case .german: day.german
        case .iso: day.iso8601
        case .compact: day.iso8601.filter { $0 != "-" }
        }
    }

    private func tooLong(_ column: HandOverProfile.Column, _ text: String, most: Int) -> TableObstacle {
        TableObstacle(
            english: "line \(line.number), column \(column.title): '\(text)' is longer than \(most) characters",
            german: "Zeile \(line.number), Spalte \(column.title): „\(text)“ hat mehr als \(most) Zeichen")
    }
}
