/// Whether a job that is about to be queued goes to its printer at once. The printer is then held for it, so that one transaction can
/// say both: queued, and sent.
public struct PrintTurn: Hashable, Sendable {
    /// The printer that is held.
    let held: DeviceID?

    /// The job waits until its printer is free.
    static let later = PrintTurn(held: nil)

    var isNow: Bool { held != nil }
}

extension JournalTransaction {
    /// Appends that something is to be printed, and that it goes to the printer where its turn is now.
    func queue(_ queued: PrintQueued, _ turn: PrintTurn) throws -> PrintJobID {
        let job = PrintJobID(try append(.printQueued(queued)).sequence)
        if turn.isNow { try append(.printSent(PrintSent(job: job, payment: queued.payment))) }
        return job
    }
}
