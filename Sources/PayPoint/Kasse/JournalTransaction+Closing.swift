/// What has to be right before a register is closed.
extension JournalTransaction {
    /// How a register stands whose period can be closed now, and who signs as well.
    func closable(
        _ register: RegisterID?, _ number: Int64, _ counted: Cents, _ second: ShiftID?, _ presence: Presence
    ) throws -> (report: RegisterReport, second: ClerkSign?) {
        let books = try books
        let register = try books.register(register, orThatOf: presence)
        try books.checkIsOpen(ClosingID(register: register.id, number: number))
        try books.checkNothingRuns(at: register.id)
        let signed = try signature(second, of: register, counted: counted, beside: presence)
        return (try books.report(of: register.id), signed)
    }
}

extension Books {
    /// Whether the period of a closing is the one that is open at its register.
    func checkIsOpen(_ closing: ClosingID) throws {
        let open = try state(of: closing.register).period
        guard closing.number < 1 || closing.number >= open else { throw KasseError.alreadyClosed(closing) }
        guard closing.number == open else {
            throw KasseError.invalid(RequestFault(field: "number", rule: .openPeriod(open)))
        }
    }

    /// A payment in doubt does not hold the closing up, nobody knows for how long it is; it is named in it.
    fileprivate func checkNothingRuns(at register: RegisterID) throws {
        if let payment = try unfinishedPayments(of: register).first(where: { $0.state != .inDoubt }) {
            throw KasseError.closingWaits(register, sale: payment.request.sale, payment: payment.id)
        }
        for sale in try openSales() where sale.register == register {
            let isDoubtful = try sale.payments.contains { try payment($0)?.state == .inDoubt }
            guard isDoubtful else { throw KasseError.closingWaits(register, sale: sale.sale, payment: nil) }
        }
    }
}

extension Closing {
    /// With the posting that the closing itself makes among its sums.
    func withDifferenceBooked() -> Closing {
        guard let posting = differencePosting else { return self }
        return Closing(
            report: report.adding(posting), count: count, by: by, second: second, time: time)
    }
}

extension RequestRule {
    /// The number of the period that can be closed, and no other.
    public static func openPeriod(_ number: Int64) -> RequestRule {
        RequestRule(
            english: "the number of the open period, \(number)", german: "die Nummer des offenen Zeitraums, \(number)")
    }
}

extension RegisterReport {
    /// What the cash book of the period has. As long as it says the same, nothing has come into the drawer or left it.
    var cashBook: [PeriodSum] { sums.filter { $0.debit == .cash || $0.credit == .cash } }

    /// ``expected`` stays what it was before the count.
    fileprivate func adding(_ posting: Posting) -> RegisterReport {
        RegisterReport(
            register: register, number: number, firstDay: firstDay ?? posting.day, opening: opening, expected: expected,
            sums: sums.adding(posting), terminals: terminals, receipts: receipts, lastReceipt: lastReceipt,
            inDoubt: inDoubt, decisions: decisions, after: after, through: through)
    }
}
