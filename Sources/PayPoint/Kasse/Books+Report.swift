extension Books {
    /// How a register stands since its last closing. Reads what was added up while it happened, and no history.
    func report(of register: RegisterID) throws -> RegisterReport {
        let state = try state(of: register)
        let sums = try sums(of: register, period: state.period)
        let expected = try balance(of: .cash, at: register)
        let head = try head()
        let before = try closings(of: register, before: state.period, limit: 1).first
        let last = try lastReceipt(of: register)
        let first = (before?.closing.report.lastReceipt ?? 0) + 1
        let leftOpen = before?.closing.report.terminals.filter(\.isOpen).map(\.terminal) ?? []
        return RegisterReport(
            register: register, number: state.period, firstDay: try firstDay(of: register, period: state.period),
            opening: Cents(expected.value &- sums.net(of: .cash).value), expected: expected, sums: sums,
            terminals: try terminals(of: register, after: state.closed, open: leftOpen),
            receipts: last >= first ? RegisterReport.ReceiptRange(first: first, last: last) : nil,
            lastReceipt: last,
            inDoubt: try unfinishedPayments(of: register).filter { $0.state == .inDoubt }.map(\.id),
            decisions: state.decisions.isEmpty ? nil : state.decisions, after: state.closed,
            through: head.sequence)
    }

    /// The day that has to be closed before the register takes anything; `nil` for none.
    func unclosedDay(of register: CashRegister, today: CivilDate) throws -> CivilDate? {
        guard register.closesDaily,
            let first = try firstTurnoverDay(of: register.id, period: state(of: register.id).period), first < today
        else { return nil }
        return first
    }
}
