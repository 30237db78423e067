internal import PayPoint
internal import Simulation

/// Nothing leaves the process before it is on disk: a terminal never works on a payment whose order is not in the
/// journal as sent, and none of its results counts by our word before that result is.
enum DiskBeforeWire: Invariant {
    static let name = InvariantName.diskBeforeWire

    static func check(_ office: Office) throws(Violation) {
        for terminal in office.terminals {
            guard let order = terminal.behalf.firstIndex(of: nil) else { continue }
            throw Violation(name, "order \(order + 1) at \(terminal.plan.id) is of no payment that is on disk as sent")
        }
        for id in office.wishes.order {
            guard let request = office.wishes[id]?.request, request.tender.terminal != nil,
                let charge = office.charges(of: id).first
            else { continue }
            guard let payment = office.ledger.payments[id], payment.state != .requested else {
                throw Violation(name, "\(id) is charged (trace \(charge.traceNumber)) before its order is on disk")
            }
            guard office.isConfirmedOnly(by: request.tender), charge.counts, payment.card == nil else { continue }
            // A daemon that died meanwhile takes the result as one that nobody asked for.
            guard !office.wasReported(charge, by: request.tender.terminal) else { continue }
            throw Violation(name, "\(id) was confirmed (trace \(charge.traceNumber)) before its result was on disk")
        }
    }
}

extension Office {
    /// Whether the terminal keeps nothing that nobody has confirmed: what it keeps was confirmed by us.
    fileprivate func isConfirmedOnly(by tender: Tender) -> Bool {
        terminals.contains { $0.plan.id == tender.terminal && $0.plan.settings.unconfirmed == .reverse }
    }

    fileprivate func wasReported(_ charge: BookEntry, by terminal: DeviceID?) -> Bool {
        ledger.entries.contains { entry in
            guard case .terminalReported(let event) = entry.event else { return false }
            return event.terminal == terminal && charge.isMeant(by: event.result)
        }
    }
}
