internal import PayPoint
internal import Simulation

/// Nothing leaves the process before it is on disk: a terminal never works on a payment whose order is not in the journal as sent, and
/// none of its results counts by our word before that result is.
enum DiskBeforeWire: Invariant {
    static let name = InvariantName.diskBeforeWire

    static func check(_ office: Office) throws(Violation) {
        for id in office.desk.order {
            guard let request = office.desk[id]?.request, request.tender.terminal != nil,
                let charge = office.charges(of: request).first
            else { continue }
            guard let payment = office.ledger.payments[id], payment.state != .requested else {
                throw Violation(name, "\(id) is charged (trace \(charge.traceNumber)) before its order is on disk")
            }
        }
    }
}
