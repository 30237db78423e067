internal import PayPoint
internal import Simulation

/// A charge that stands in a terminal's book is in the journal as approved, in doubt or not yet ended, never as
/// something else and never not at all. When everything had time to end, only approved and in doubt are left. An approval
/// is that of this charge: of its amount and with its numbers, not those of another one that happens to look like it.
enum ChargeIsKnown: Invariant {
    static let name = InvariantName.chargeIsKnown

    static func check(_ office: Office) throws(Violation) {
        for id in office.wishes.order {
            guard let request = office.wishes[id]?.request, request.tender.terminal != nil,
                let charge = office.charges(of: id).first(where: \.counts)
            else { continue }
            guard let payment = office.ledger.payments[id] else {
                throw Violation(name, "\(id) is charged (trace \(charge.traceNumber)) and not in the journal")
            }
            guard charge.does(request) else {
                throw Violation(
                    name, "\(id) is charged with \(charge.requestedAmount) cents as \(charge.kind), not as asked for")
            }
            guard !payment.state.isFinal || payment.state == .approved else {
                throw Violation(
                    name, "\(id) is charged (trace \(charge.traceNumber)) and \(payment.state.rawValue) in the journal")
            }
            if let approval = payment.approval, approval.amount.value != Int64(charge.amount) {
                throw Violation(
                    name, "\(id) is charged with \(charge.amount) cents, the journal has \(approval.amount.value)")
            }
            if let card = payment.approval?.card, !charge.isMeant(by: card) {
                throw Violation(
                    name,
                    "\(id) is charged (trace \(charge.traceNumber)), the journal has trace \(card.traceNumber ?? "-")")
            }
        }
    }
}
