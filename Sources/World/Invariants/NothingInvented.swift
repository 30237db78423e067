internal import PayPoint
internal import Simulation

/// What the journal calls approved has a charge that stands in a terminal's book.
enum NothingInvented: Invariant {
    static let name = InvariantName.nothingInvented

    static func check(_ office: Office) throws(Violation) {
        for payment in office.ledger.payments.values where payment.state == .approved {
            guard payment.request.tender.terminal != nil else { continue }
            let charges = office.charges(of: payment.id)
            guard !charges.contains(where: \.counts) else { continue }
            let states = charges.map { "\($0.state)" }.joined(separator: ", ")
            throw Violation(
                name, "\(payment.id) is approved, its terminal has it \(states.isEmpty ? "not at all" : states)")
        }
    }
}
