internal import Daemon
internal import PayPoint

/// The cash that the journal says is in a till is there.
enum CashAgrees: Invariant {
    static let name = InvariantName.cashAgrees

    static func check(_ office: Office) throws(Violation) {
        var sums: [RegisterID: Int64] = [:]
        for payment in office.ledger.payments.values where payment.state == .approved {
            guard case .cash = payment.request.tender, let amount = payment.approval?.amount.value else { continue }
            sums[payment.request.register, default: 0] += payment.request.kind == .payment ? amount : -amount
        }
        for register in office.configuration.registers.map(\.id) {
            let (journal, till) = (sums[register] ?? 0, office.wishes.tills[register] ?? 0)
            guard journal == till else {
                throw Violation(name, "\(register): \(journal) cents in the journal, \(till) in the till")
            }
        }
    }
}
