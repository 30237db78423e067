internal import PayPoint

/// Counts receipts and print jobs along the chain. Holds one number per register and two per job that is still open.
struct CounterCheck {
    private(set) var receipts: [String: Int64] = [:]
    private(set) var openJobs: Set<Int64> = []
    private var sentJobs: Set<Int64> = []

    /// - Throws: ``ChainFault`` for a receipt number that is not the next, the end of a job that is not open, or
    ///   one that is sent twice or after its end.
    mutating func follow(_ entry: JournalEntry) throws(ChainFault) {
        switch entry.event {
        case .paymentEnded(let ended):
            guard case .approved(let approval) = ended.end else { return }
            try take(approval.receipt, entry.sequence)
        case .sale(let event):
            try take(event.receipt, entry.sequence)
        case .printQueued:
            openJobs.insert(entry.sequence)
        case .printEnded(let ended):
            guard openJobs.remove(ended.job.number) != nil else {
                throw ChainFault(sequence: entry.sequence, text: "print job \(ended.job.number) is not open")
            }
            sentJobs.remove(ended.job.number)
        case .printSent(let sent):
            guard openJobs.contains(sent.job.number), sentJobs.insert(sent.job.number).inserted else {
                throw ChainFault(sequence: entry.sequence, text: "print job \(sent.job.number) does not wait")
            }
        case .paymentRequested, .paymentMoved, .paymentResult, .paymentTakenBack, .paymentExamined, .paymentResolved,
            .signatureChecked, .terminalPrinted, .terminalReported, .dayEndAsked, .dayEnded,
            .cancelAsked, .cancelAnswered, .drawerAsked, .drawerOpened, .drawerMoved, .drawerAlarmed, .staff, .cash,
            .tariffChanged, .closing, .settlement, .receivablesImported, .journalRestored, .daemonStarted,
            .daemonStopped:
            return
        }
    }

    private mutating func take(_ number: ReceiptNumber?, _ sequence: Int64) throws(ChainFault) {
        guard let number else { return }
        let register = number.register.text
        let next = receipts[register, default: 0] + 1
        guard number.number == next else {
            throw ChainFault(
                sequence: sequence,
                text: "register \(register) gives receipt \(number.number), the next one is \(next)")
        }
        receipts[register] = next
    }
}
