internal import CSV
internal import PayPoint

/// What the fields of a hand-over show in one column.
struct HandOverValues {
    let handOver: HandOver
    /// `nil` in the head, whose fields are none of a line.
    let line: HandOverLine?
    let profile: HandOverProfile
    let dates: HandOverProfile.DateForm

    func value(of field: HandOverField) -> String {
        let closed = handOver.closed.closing.time.date
        return switch field {
        case .run: String(handOver.place.run)
        case .sequence: String(handOver.place.sequence)
        case .closing: handOver.closed.id.description
        case .tenant: handOver.plan.tenant
        case .municipality: handOver.plan.municipality
        case .created: moment(handOver.place.created)
        case .fiscalYearStart: CivilDate(year: closed.year, month: 1, day: 1).map(date) ?? ""
        case .accountLength: profile.accountLength.map(String.init) ?? ""
        case .documentDate: date(closed)
        case .register: handOver.closed.id.register.text
        case .line: told { String($0.number) }
        case .document: told(handOver.document)
        case .fiscalYear: told { String($0.day.year) }
        case .bookingDate, .valueDate: told { date($0.day) }
        case .office: told { $0.office?.text }
        case .product: told { $0.account.assignmentParts.product }
        case .account: told { $0.account.assignmentParts.account }
        case .costCentre: told { $0.account.assignmentParts.costCentre }
        case .budgetItem: told { $0.account.assignmentParts.budgetItem }
        case .financeAccount: told { handOver.plan.financeAccount(of: $0.account) }
        case .code: told { handOver.code(of: $0.account) }
        case .contraAccount: told { handOver.code(of: $0.contra) }
        case .debitAccount: told { handOver.code(of: $0.debit) }
        case .creditAccount: told { handOver.code(of: $0.credit) }
        case .side: told { $0.side.rawValue }
        case .amount: told { amount($0.amount, on: $0.side) }
        case .taxKey: told { $0.tax.map { handOver.plan.taxKeys[$0] } }
        case .net: told { line in line.net.map { amount($0, on: line.side) } }
        case .tax: told { line in line.taxAmount.map { amount($0, on: line.side) } }
        case .means: told { $0.means?.rawValue }
        case .text: told { handOver.text($0.text) }
        case .payer: told { $0.details.payer }
        case .receipt: told { $0.details.receipt?.description }
        case .kassenzeichen: told { $0.details.kassenzeichen }
        case .notice: told { $0.details.claim?.item.notice }
        case .due: told { $0.details.claim.map { date($0.item.due) } }
        case .item: told { $0.details.claim?.item.number }
        case .personalAccount: told { $0.details.claim?.personalAccount }
        case .booking: told { $0.booking }
        case .reversal: told { $0.isReversal ? "1" : "0" }
        case .reference: told { $0.details.reference?.description }
        case .thirdParty: told { $0.isThirdParty ? "1" : "0" }
        case .count: told { String($0.count) }
        case .firstEntry: told { $0.entries.first.map { String($0) } }
        case .lastEntry: told { $0.entries.last.map { String($0) } }
        }
    }

    private func told(_ value: (HandOverLine) -> String?) -> String { line.flatMap(value) ?? "" }

    private func amount(_ amount: Cents, on side: HandOverLine.Side) -> String {
        let isNegative = profile.sign == .signed && side == .debit
        return CSVText.cents(isNegative ? -amount.value : amount.value, profile.csvDecimalMark)
    }

    private func date(_ day: CivilDate) -> String {
        switch dates {
        case .german: day.german
        case .iso: day.iso8601
        case .compact: day.iso8601.filter { $0 != "-" }
        case .dayMonth: String(day.german.filter { $0 != "." }.prefix(4))
        case .dayMonthYear: day.german.filter { $0 != "." }
        }
    }

    private func moment(_ time: CivilTime) -> String {
        switch dates {
        case .german: time.german
        case .iso: time.iso8601
        case .compact: time.iso8601.filter(\.isNumber) + "000"
        case .dayMonth, .dayMonthYear: date(time.date)
        }
    }
}
