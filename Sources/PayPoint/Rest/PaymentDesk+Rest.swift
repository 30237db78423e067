extension PaymentDesk {
    /// What a new start would cut off now.
    public func activities() async -> [Activity] {
        let payments = Set(running.keys).union(starting.keys).subtracting(clarifying.keys)
        let dayEnds = dayEnds.keys.sorted { $0.text < $1.text }
        let jobs = await prints.jobsUnderWay
        return payments.sorted { $0.text < $1.text }.map { .payment($0) } + dayEnds.map { .dayEnd(terminal: $0) }
            + (jobs > 0 ? [.printing(jobs: jobs)] : [])
    }

    /// Takes no more payments, if none is under way at this moment: nothing comes between the look and the end.
    ///
    /// - Returns: what is under way; empty where the desk is closed now.
    public func closeAtRest() async -> [Activity] {
        let wasClosing = isClosing
        // First the door, then the look: what begins while the printers are asked would be missed.
        isClosing = true
        let found = await activities()
        guard found.isEmpty, await prints.closeAtRest() else {
            isClosing = wasClosing
            return found.isEmpty ? await activities() : found
        }
        return []
    }
}

extension PrintDesk {
    /// - Returns: whether nothing was left to print, so that the desk takes no more jobs now.
    func closeAtRest() -> Bool {
        guard jobsUnderWay == 0 else { return false }
        close()
        return true
    }
}
