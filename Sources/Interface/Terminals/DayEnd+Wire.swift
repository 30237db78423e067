internal import PayPoint

extension OrgZahlstelleTerminals.DayEnd {
    init(_ ended: DayEnded) {
        let difference: Int64? =
            if case .differs(let difference) = ended.agreement { difference.value } else { nil }
        self.init(
            terminal: ended.terminal.text, outcome: .init(ended.outcome), text: ended.outcome.text,
            totals: ended.outcome.totals.map { .init($0) }, journal: .init(ended.journal),
            equal: .init(ended.agreement), comparison: ended.agreement?.german,
            difference: difference, announcement: ended.outcome.announcement.map { .init($0) },
            automatic: ended.isAutomatic)
    }
}

extension Bool? {
    /// Whether the sums agree; `nil` where a person has to look.
    fileprivate init(_ agreement: DayAgreement?) {
        switch agreement {
        case .equal: self = true
        case .differs: self = false
        case .equalBeforeRefunds, .equalGross, nil: self = nil
        }
    }
}

extension OrgZahlstelleTerminals.DayEnd.Outcome {
    init(_ outcome: DayEndOutcome) {
        switch outcome {
        case .closed: self = .closed
        case .refused: self = .refused
        case .unknown: self = .unknown
        }
    }
}

extension OrgZahlstelleTerminals.DayEnd.Announcement {
    init(_ announcement: DayEndOutcome.Announcement) {
        switch announcement {
        case .update: self = .update
        case .restart: self = .restart
        }
    }
}

extension OrgZahlstelleTerminals.Totals {
    init(_ totals: TerminalTotals) {
        self.init(
            sum: totals.sum.value, firstReceipt: totals.firstReceipt, lastReceipt: totals.lastReceipt,
            groups: totals.groups.map { .init(name: $0.name, count: Int64($0.count), sum: $0.sum.value) })
    }
}

extension OrgZahlstelleTerminals.Turnover {
    init(_ turnover: CardTurnover) {
        self.init(
            count: Int64(turnover.count), payments: turnover.payments.value, reversals: turnover.reversals.value,
            refunds: turnover.refunds.value, net: turnover.net.value)
    }
}

extension DayEndOutcome {
    fileprivate var text: String? {
        switch self {
        case .closed: nil
        case .refused(let refusal):
            refusal.terminalText.map { "\(refusal.text); das Terminal meldet: \($0)" } ?? refusal.text
        case .unknown(let doubt): doubt.text
        }
    }
}
