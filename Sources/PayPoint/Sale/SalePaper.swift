/// What became of the paper of a sale.
public struct SalePaper: Hashable, Sendable {
    public let job: PrintJobID
    public let printer: DeviceID
    /// `nil` while it waits or is printed.
    public let outcome: PrintOutcome?
}

extension Books {
    /// - Returns: `nil` where none was ever to be printed.
    func paper(of state: SaleState) throws -> SalePaper? {
        guard let job = state.paper else { return nil }
        guard case .printQueued(let queued) = try entry(job.number)?.event else {
            throw JournalFailure.damaged("entry \(job.number) prints nothing of the sale \(state.sale)")
        }
        return SalePaper(job: job, printer: queued.printer, outcome: try printOutcome(of: job))
    }
}
