internal import PayPoint
internal import ZVT
internal import ZVTSession

extension DayEndOutcome {
    init(_ outcome: Outcome, charset: CharacterSet) {
        switch outcome {
        case .completed(.endOfDay(let result)):
            self = .closed(
                result.information.flatMap { TerminalTotals($0) }, then: result.announcement.map(Announcement.init))
        case .completed, .approved:
            self = .closed(nil, then: nil)
        case .declined(let decline), .aborted(let decline):
            self = .refused(Refusal(decline, charset: charset))
        case .refused(let refusal):
            self = .refused(Refusal(refusal, charset: charset))
        case .inDoubt(let doubt), .interrupted(let doubt):
            self = .unknown(PayPoint.Doubt(doubt, about: .endOfDay))
        case .notSent:
            self = .refused(Refusal(cause: .unreachable, text: "Das Terminal hat den Auftrag nicht bekommen"))
        }
    }
}

extension DayEndOutcome.Announcement {
    init(_ announcement: EndOfDayResult.Announcement) {
        switch announcement {
        case .update: self = .update
        case .restart: self = .restart
        }
    }

    var german: String {
        switch self {
        case .update: "Terminal aktualisiert sich"
        case .restart: "Terminal startet neu"
        }
    }
}

extension TerminalTotals {
    /// - Returns: `nil` where the result tells no sums.
    init?(_ information: StatusInformation) {
        guard let totals = information.totals else { return nil }
        let names = ["girocard", "JCB", "Mastercard", "American Express", "Visa", "Diners", "Sonstige"]
        let groups = zip(names, totals.groups).compactMap { name, group in
            group.count == 0 && group.cents == 0
                ? nil : Group(name: name, count: Int(group.count), sum: Cents(Int64(group.cents)))
        }
        self.init(
            sum: Cents(Int64(information.amount ?? totals.cents)), firstReceipt: totals.firstReceipt,
            lastReceipt: totals.lastReceipt, groups: groups)
    }
}
