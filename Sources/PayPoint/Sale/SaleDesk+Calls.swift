/// Calls that wait for what is under way, or keep it out.
extension SaleDesk {
    /// The sale when nothing is being taken for it any more.
    ///
    /// - Parameter paper: waits for its paper besides, if some was ordered, as long as the printer takes.
    public func settled(
        _ id: SaleID, for shift: ShiftID, paper: Bool = false, caller: Caller
    ) async throws(KasseError) -> Sale {
        // Who may not see its end does not wait for it either.
        _ = try await sale(id, for: shift, caller: caller, deed: .settleSale)
        await settle(id)
        let settled = try await sale(id, for: shift, caller: caller, deed: .settleSale)
        guard paper, let printed = settled.paper, printed.outcome == nil else { return settled }
        _ = await desk.prints.outcome(of: printed.job)
        return try await sale(id, for: shift, caller: caller, deed: .settleSale)
    }

    /// Gives a sale up of which nothing is paid.
    public func abandon(_ id: SaleID, reason: String, shift: ShiftID, caller: Caller) async throws(KasseError) -> Sale {
        let sale = try await alone(with: id) { () async throws(KasseError) in
            try await kasse.abandon(id, reason: reason, shift: shift, caller: caller)
        }
        troubles[id] = nil
        return sale
    }

    /// Prints the last receipt of a sale once more, as a copy; the original where none was ever queued.
    ///
    /// - Parameter waits: returns when the job has ended, not when it is on disk.
    /// - Returns: the job, and how it ended where that was waited for.
    public func reprint(
        _ id: SaleID, on printer: DeviceID, waits: Bool = false, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> (job: PrintJobID, outcome: PrintOutcome?) {
        let paper = try await kasse.reprintable(id, shift: shift, caller: caller)
        let job = try await KasseError.translating {
            try await desk.prints.submit(paper, on: printer, payment: nil, caller: caller)
        }
        return (job, waits ? await desk.prints.outcome(of: job) : nil)
    }
}

extension Kasse {
    fileprivate func reprintable(
        _ id: SaleID, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> PrintContent {
        try await look(.reprintSale, shift, caller) { books, presence in
            let state = try books.sale(id).state
            try presence.checkMayTouch(state)
            switch state.phase {
            case .completed, .deferred, .cancelled: return state.paper(isCopy: true)
            case .open, .abandoned, .redeemed, .withdrawn: throw KasseError.saleEnded(id, state.phase)
            }
        }
    }
}
