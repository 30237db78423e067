internal import Daemon
internal import PayPoint
internal import Simulation

/// A payment stays in doubt only where its terminal cannot tell what became of it.
///
/// A terminal can tell when it answers the question for its last transaction, that one is either the payment's own,
/// booked as it was asked for, or one that the journal knows from before, and the journal knows any of before at all.
/// It cannot where its numbers have begun anew and one of them came back: what agrees in one number and differs in
/// another, or in its time, may be a mistake in either.
enum DoubtIsReal: Invariant {
    static let name = InvariantName.doubtIsReal

    static func check(_ office: Office) throws(Violation) {
        for id in office.wishes.order {
            guard let payment = office.ledger.payments[id], payment.state == .inDoubt else { continue }
            guard payment.examination != nil else { throw Violation(name, "\(id) is in doubt, and nobody has asked") }
            try check(payment, office)
        }
    }

    /// For a payment of which the terminal was asked.
    static func check(_ payment: Payment, _ office: Office) throws(Violation) {
        guard let terminal = payment.request.tender.terminal, let examination = payment.examination,
            let place = office.terminals.first(where: { $0.plan.id == terminal })
        else { return }
        guard examination.verdict == .undecided, place.canTell(about: payment, in: office) else { return }
        throw Violation(name, "\(payment.id) is in doubt although \(terminal) can tell: \(examination.text)")
    }
}

extension TerminalPlace {
    fileprivate func canTell(about payment: Payment, in office: Office) -> Bool {
        guard plan.settings.repeatReceipt == .approved, payment.request.kind == .payment,
            let last = book.lastStanding.map({ book.entries[$0] }), !hasGap(before: payment.firstEntry, in: office)
        else { return false }
        let known = results(before: payment.firstEntry, in: office)
        guard let newest = known.last, ![newest, payment.card].contains(where: { $0.map(last.contradicts) ?? false })
        else { return false }
        if let charge = charges(of: payment.id).first, charge.counts {
            return last == charge && charge.amount == charge.requestedAmount
        }
        return known.contains { last.isMeant(by: $0) }
    }

    /// All that this terminal has told as approved before an entry.
    private func results(before entry: Int64, in office: Office) -> [CardResult] {
        let told = office.ledger.entries.prefix(Int(entry)).compactMap { told -> CardResult? in
            switch told.event {
            case .paymentResult(let event): isOurs(event.payment, office) ? event.result : nil
            case .terminalReported(let event): event.terminal == plan.id ? event.result : nil
            case .paymentExamined(let event): isOurs(event.payment, office) ? event.examination.answer : nil
            default: nil
            }
        }
        return told.filter { $0.resultCode == 0 && $0.traceNumber != nil }
    }

    /// A person decided about a payment, and the terminal has told nothing since: what it names may be that payment's.
    private func hasGap(before entry: Int64, in office: Office) -> Bool {
        office.ledger.entries.prefix(Int(entry)).reduce(false) { gap, told in
            switch told.event {
            case .paymentResolved(let event): gap || isOurs(event.payment, office)
            case .paymentResult(let event): gap && !isOurs(event.payment, office)
            case .paymentExamined(let event):
                gap && !(isOurs(event.payment, office) && event.examination.answer != nil)
            case .terminalReported(let event): gap && !(event.terminal == plan.id && event.totals == nil)
            default: gap
            }
        }
    }

    private func isOurs(_ payment: PaymentID, _ office: Office) -> Bool {
        office.wishes[payment]?.request.tender.terminal == plan.id
    }
}
