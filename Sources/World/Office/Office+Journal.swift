internal import PayPoint

/// What the daemon does with its disk.
extension Office {
    /// The disk works on one thing at a time, and takes its while for each.
    func takeDiskTurn(_ work: @escaping @Sendable () -> Void) {
        agenda.after(
            .microseconds(dice.oneIn(200) ? dice.within(100_000...3_000_000) : dice.within(50...8000)), for: .daemon,
            work)
    }

    /// A starting daemon has found these entries in the journal, among others.
    func found(_ entries: [JournalEntry]) {
        learn(entries)
        note { () throws(Violation) in try ledger.add(entries) }
    }

    /// They were all, and the last has this number.
    func foundAll(_ count: Int64) { note { () throws(Violation) in try ledger.found(count) } }

    /// A transaction has finished that appended these.
    func written(_ entries: [JournalEntry], _ durability: Durability) {
        for entry in entries {
            guard case .paymentExamined(let event) = entry.event else { continue }
            trace.note("office", "\(event.payment) \(event.examination.text)")
        }
        learn(entries)
        note { () throws(Violation) in try ledger.write(entries, durability) }
    }

    /// Card payments of sales are asked for by the daemon itself.
    private func learn(_ entries: [JournalEntry]) {
        guard week != nil else { return }
        for entry in entries {
            if case .paymentRequested(let event) = entry.event { wishes.learn(event.request) }
        }
    }

    private func note(_ change: () throws(Violation) -> Void) {
        do {
            try change()
        } catch {
            fail(error)
        }
    }
}
