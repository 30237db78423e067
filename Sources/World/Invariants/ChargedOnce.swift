internal import PayPoint
internal import Simulation

/// No card is charged twice for one payment: a terminal asks the bank at most once for it, even where it takes the
/// first charge back by itself.
enum ChargedOnce: Invariant {
    static let name = InvariantName.chargedOnce

    static func check(_ office: Office) throws(Violation) {
        for id in office.wishes.order {
            let charges = office.charges(of: id)
            guard charges.count > 1 else { continue }
            let numbers = charges.map { "\($0.traceNumber) \($0.state)" }.joined(separator: ", ")
            throw Violation(name, "\(id) was charged \(charges.count) times: \(numbers)")
        }
    }
}
