internal import PayPoint

/// What a clerk was told at last is what the journal says: an approved payment does not become something else, nor is
/// it forgotten.
enum ToldHolds: Invariant {
    static let name = InvariantName.toldHolds

    static func check(_ office: Office) throws(Violation) {
        for id in office.wishes.order {
            guard let told = office.wishes[id]?.told else { continue }
            guard let payment = office.ledger.payments[id] else {
                throw Violation(name, "\(id) was told as \(told.state.rawValue) and is not in the journal")
            }
            guard !told.state.isFinal || told.state == payment.state else {
                throw Violation(name, "\(id) was told as \(told.state.rawValue) and is \(payment.state.rawValue)")
            }
        }
    }
}
