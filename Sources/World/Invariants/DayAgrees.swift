internal import PayPoint
internal import Simulation

/// What stands beside a terminal's end-of-day in the journal is what its book has: of the payments that are known to be
/// booked, each in the day in which that became known, since no sooner anybody could count it.
enum DayAgrees: Invariant {
    static let name = InvariantName.dayAgrees

    static func check(_ office: Office) throws(Violation) {
        for terminal in office.terminals {
            var begin: Int64 = 0
            for entry in office.ledger.entries {
                guard case .dayEnded(let event) = entry.event, event.terminal == terminal.plan.id else { continue }
                let book = terminal.turnover(ofPaymentsEndedBetween: begin, and: entry.sequence, in: office)
                guard event.journal == book else {
                    throw Violation(
                        name,
                        "entry \(entry.sequence), end-of-day of \(event.terminal): \(event.journal.words) in the journal, "
                            + "\(book.words) in the book")
                }
                if case .closed = event.outcome { begin = entry.sequence }
            }
        }
    }
}

extension TerminalPlace {
    fileprivate func turnover(ofPaymentsEndedBetween begin: Int64, and end: Int64, in office: Office) -> CardTurnover {
        var turnover = CardTurnover.none
        for id in office.wishes.order {
            guard let payment = office.ledger.payments[id], payment.state == .approved, let ended = payment.endEntry,
                ended > begin, ended < end, let charge = charges(of: id).first
            else { continue }
            turnover.count += 1
            switch charge.kind {
            case .payment: turnover.payments = Cents(turnover.payments.value + Int64(charge.amount))
            case .reversal: turnover.reversals = Cents(turnover.reversals.value + Int64(charge.amount))
            case .refund: turnover.refunds = Cents(turnover.refunds.value + Int64(charge.amount))
            }
        }
        return turnover
    }
}

extension CardTurnover {
    fileprivate var words: String {
        "\(count) with \(payments.value) less \(reversals.value) and \(refunds.value)"
    }
}
