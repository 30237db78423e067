internal import PayPoint

/// When the faults are over everything ends: payments, print jobs, and the waiting of clerks.
enum EverythingEnds: Invariant {
    static let name = InvariantName.everythingEnds

    static func check(_ office: Office) throws(Violation) {
        guard office.daemon?.core != nil else { throw Violation(name, "the daemon does not come up again") }
        for clerk in office.clerks where !clerk.isDone {
            throw Violation(name, "the clerk at \(clerk.register.id) \(clerk.doing)")
        }
        for clerk in office.week?.clerks ?? [] where !clerk.isGone || office.week?.phase != .over {
            throw Violation(name, "\(clerk.sign) \(clerk.doing)")
        }
        for id in office.wishes.order {
            guard let payment = office.ledger.payments[id] else { continue }
            guard payment.state.isFinal || payment.state == .inDoubt else {
                throw Violation(name, "\(id) is still \(payment.state.rawValue)")
            }
        }
        // Where the disk did not take how a job ended, the next start of the daemon writes that it is unknown.
        guard office.disk.failedSyncs + office.disk.refusedWrites == 0 else { return }
        if let job = office.ledger.openJobs.min() { throw Violation(name, "print job \(job) has no end") }
    }
}
