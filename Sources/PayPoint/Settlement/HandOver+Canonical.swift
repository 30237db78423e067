/// The canonical form of a hand-over: one JSON document with a line for each of its lines. docs/hand-over.md explains every field.
///
/// What is written here is part of the format. Files that were handed over are made again by this code, so a change of any byte
/// needs a new version beside the old one.
extension HandOver {
    public func canonicalBytes() -> [UInt8] {
        var text = CanonicalText()
        text.bytes.reserveCapacity(1024 + lines.count * 640)
        text.raw("{\"header\":")
        writeHeader(&text)
        text.raw(",\n\"lines\":[")
        for (index, line) in lines.enumerated() {
            text.raw(index == 0 ? "\n" : ",\n")
            write(line, &text)
        }
        text.raw("\n],\n\"slips\":[")
        var number: Int64 = 0
        for slip in slips {
            for line in slip.lines {
                number += 1
                text.raw(number == 1 ? "\n" : ",\n")
                write(slip, line, number, &text)
            }
        }
        text.raw("\n],\n\"differences\":[")
        for (index, decision) in decisions.enumerated() {
            text.raw(index == 0 ? "\n" : ",\n")
            write(decision, &text)
        }
        text.raw("\n],\n\"footer\":")
        writeFooter(&text)
        text.raw("}\n")
        return text.bytes
    }

    private func writeHeader(_ text: inout CanonicalText) {
        let report = closed.closing.report
        text.begin()
        text.member("format", place.isTest ? "org.zahlstelle.hand-over.test" : "org.zahlstelle.hand-over")
        text.member("version", Self.format)
        text.member("tenant", plan.tenant)
        text.member("municipality", plan.municipality)
        text.member("run", place.run)
        text.member("sequence", place.sequence)
        text.member("previous", place.previous)
        text.member("register", report.register.text)
        text.member("closing", closed.id.description)
        text.member("closingNumber", report.number)
        text.member("closingEntry", closed.entry)
        text.member("closed", closed.closing.time.iso8601)
        text.member("closedBy", closed.closing.by.text)
        text.member("firstDay", days.lowerBound.iso8601)
        text.member("lastDay", days.upperBound.iso8601)
        text.member("currency", "EUR")
        text.member("planEntry", place.planEntry)
        text.member("created", place.created.iso8601)
        text.member("createdBy", place.createdBy)
        text.end()
    }

    private func write(_ line: HandOverLine, _ text: inout CanonicalText) {
        let code = line.account.assignmentParts
        text.begin()
        text.member("line", line.number)
        text.member("document", document(of: line))
        text.member("tenant", plan.tenant)
        text.member("fiscalYear", Int64(line.day.year))
        text.member("bookingDate", line.day.iso8601)
        text.member("valueDate", line.day.iso8601)
        text.member("documentDate", closed.closing.time.date.iso8601)
        text.member("register", closed.id.register.text)
        text.member("closing", closed.id.description)
        text.member("office", line.office?.text)
        text.member("ledger", line.account.text)
        text.member("product", code.product)
        text.member("account", code.account)
        text.member("costCentre", code.costCentre)
        text.member("budgetItem", code.budgetItem)
        text.member("financeAccount", plan.financeAccount(of: line.account))
        text.member("contraLedger", line.contra.text)
        text.member("contraAccount", self.code(of: line.contra))
        text.member("side", line.side.rawValue)
        text.member("amount", line.amount.value)
        text.member("taxKey", line.tax.map { plan.taxKeys[$0] })
        text.member("net", line.net?.value)
        text.member("tax", line.taxAmount?.value)
        text.member("means", line.means?.rawValue)
        text.member("text", self.text(line.text))
        text.member("payer", line.details.payer)
        text.member("receipt", line.details.receipt?.description)
        text.member("kassenzeichen", line.details.kassenzeichen)
        write(line.details.claim, &text)
        text.member("booking", line.booking)
        text.member("reversal", line.isReversal)
        text.member("reference", line.details.reference?.description)
        text.member("thirdParty", line.isThirdParty)
        text.member("count", line.count)
        text.member("entries", line.entries)
        text.end()
    }

    private func write(_ slip: HandOverSlip, _ line: SaleLine, _ number: Int64, _ text: inout CanonicalText) {
        let account = line.account
        let code = account.assignmentParts
        let amount = line.total ?? .zero
        let tax = line.tax.contained(in: amount)
        text.begin()
        text.member("slip", number)
        text.member("receipt", slip.receipt.description)
        text.member("sale", slip.sale.text)
        text.member("entry", slip.entry)
        text.member("tenant", plan.tenant)
        text.member("fiscalYear", Int64(slip.day.year))
        text.member("documentDate", slip.day.iso8601)
        text.member("register", closed.id.register.text)
        text.member("closing", closed.id.description)
        text.member("purpose", slip.purpose)
        text.member("payer", slip.payer)
        text.member("office", line.office?.text)
        text.member("ledger", account.text)
        text.member("product", code.product)
        text.member("account", code.account)
        text.member("costCentre", code.costCentre)
        text.member("budgetItem", code.budgetItem)
        text.member("financeAccount", plan.financeAccount(of: account))
        text.member("amount", amount.value)
        text.member("taxKey", plan.taxKeys[line.tax])
        text.member("net", amount.value &- tax.value)
        text.member("tax", tax.value)
        text.member("text", self.text((slip.isReversal ? "Storno: " : "") + line.text))
        text.member("kassenzeichen", line.claim?.item.kassenzeichen.text)
        text.member("booking", line.assessment)
        text.member("reversal", slip.isReversal)
        text.member("reference", slip.reference?.description)
        text.member("thirdParty", account == .custody || line.isAgency)
        text.end()
    }

    private func write(_ decision: HandOverDecision, _ text: inout CanonicalText) {
        let difference = decision.difference
        text.begin()
        text.member("difference", difference.entry)
        text.member("entry", decision.entry)
        text.member("tenant", plan.tenant)
        text.member("register", closed.id.register.text)
        text.member("closing", closed.id.description)
        text.member("origin", difference.origin.name)
        text.member("document", difference.document)
        text.member("terminal", difference.terminal?.text)
        text.member("found", difference.time.date.iso8601)
        text.member("ledger", decision.account?.text)
        text.member("financeAccount", decision.account.flatMap { plan.financeAccount(of: $0) })
        text.member("amount", difference.amount.value)
        text.member("state", decision.state.rawValue)
        text.member("booked", decision.isBooked)
        text.member("reason", decision.reason)
        text.member("by", decision.by.text)
        text.member("decided", decision.time.iso8601)
        text.end()
    }

    private func write(_ claim: HandOverClaim?, _ text: inout CanonicalText) {
        text.name("claim")
        guard let claim else { return text.raw("null") }
        text.begin()
        text.member("notice", claim.item.notice)
        text.member("due", claim.item.due.iso8601)
        text.member("item", claim.item.number)
        text.member("personalAccount", claim.personalAccount)
        text.member("principal", claim.parts.principal.value)
        text.member("dunningFee", claim.parts.dunningFee.value)
        text.member("enforcementCosts", claim.parts.enforcementCosts.value)
        text.member("lateFilingSurcharge", claim.parts.lateFilingSurcharge.value)
        text.member("interest", claim.parts.interest.value)
        text.member("latePaymentSurcharge", claim.parts.latePaymentSurcharge.value)
        text.end()
    }

    private func writeFooter(_ text: inout CanonicalText) {
        text.begin()
        text.member("lines", Int64(lines.count))
        text.member("debit", sum(.debit).value)
        text.member("credit", sum(.credit).value)
        text.member("slips", Int64(slips.reduce(0) { $0 + $1.lines.count }))
        text.member("owed", slips.reduce(0) { $0 &+ $1.owed })
        text.member("differences", Int64(decisions.count))
        text.name("totals")
        text.raw("[")
        for (index, total) in totals.enumerated() {
            if index > 0 { text.raw(",") }
            text.begin()
            text.member("ledger", total.account.text)
            text.member("code", code(of: total.account))
            text.member("debit", total.debit.value)
            text.member("credit", total.credit.value)
            text.end()
        }
        text.raw("]")
        text.end()
    }
}

extension LedgerAccount {
    /// Where the finance system books a revenue or a receivable; `nil` for all other accounts.
    var assignment: AccountAssignment? {
        switch self {
        case .revenue(let assignment), .claim(let assignment): assignment
        case .cash, .clearing, .pending, .custody, .advance, .transit, .shortage, .surplus, .mainCashOffice: nil
        }
    }

    /// The parts of ``assignment``.
    public var assignmentParts: (product: String?, account: String?, costCentre: String?, budgetItem: String?) {
        switch assignment {
        case .account(let product, let account, let costCentre): (product, account, costCentre, nil)
        case .budgetItem(let item): (nil, nil, nil, item)
        case nil: (nil, nil, nil, nil)
        }
    }
}
