internal import PayPoint

extension OrgZahlstelleClosings.Report {
    init(_ report: RegisterReport) {
        self.init(
            register: report.register.text, number: report.number, firstDay: report.firstDay?.iso8601,
            opening: report.opening.value, expected: report.expected.value, sums: report.sums.map { .init($0) },
            terminals: report.terminals.map { .init($0) }, firstReceipt: report.receipts?.first,
            lastReceipt: report.receipts?.last, inDoubt: report.inDoubt.map(\.text), through: report.through)
    }
}

extension OrgZahlstelleClosings.Sum {
    init(_ sum: PeriodSum) {
        self.init(
            debit: sum.debit.text, credit: sum.credit.text, means: sum.means?.rawValue, count: sum.count,
            sum: sum.sum.value)
    }
}

extension OrgZahlstelleClosings.Terminal {
    init(_ terminal: TerminalSum) {
        self.init(
            terminal: terminal.terminal.text, journal: .init(terminal.journal),
            dayEnds: terminal.dayEnds.map { .init($0) }, open: terminal.isOpen)
    }
}

extension OrgZahlstelleClosings.DayEnd {
    init(_ dayEnd: TerminalSum.DayEnd) {
        let agreement = dayEnd.agreement
        self.init(
            entry: dayEnd.entry, closed: dayEnd.isClosed, told: dayEnd.told?.value, journal: .init(dayEnd.journal),
            equal: agreement.map { $0 == .equal }, text: agreement?.german)
    }
}

extension OrgZahlstelleClosings.Turnover {
    init(_ turnover: CardTurnover) {
        self.init(
            count: Int64(turnover.count), payments: turnover.payments.value, reversals: turnover.reversals.value,
            refunds: turnover.refunds.value)
    }
}

extension OrgZahlstelleClosings.Closing {
    init(_ closed: ClosedPeriod) {
        let closing = closed.closing
        self.init(
            name: closed.id.description, report: .init(closing.report),
            pieces: closing.count.wire, counted: closing.count.total.value, difference: closing.difference.value,
            by: closing.by.text,
            second: closing.second?.text, time: closing.time.iso8601, entry: closed.entry)
    }
}

extension OrgZahlstelleClosings.OpenTerminal {
    init(_ open: OpenTerminal) {
        let text =
            switch open.why {
            case .notAsked(let error): KasseErrorText.german(error)
            case .refused(let refusal): refusal.text
            case .unknown(let doubt): "Ob der Kassenschnitt gemacht ist, ist offen: \(doubt.text)"
            case .paidSince:
                "Nach dem Kassenschnitt wurde noch eine Karte angenommen; der nächste Kassenschnitt hat sie"
            }
        self.init(terminal: open.terminal.text, text: text)
    }
}
