/// Puts receipts together from what the journal knows.
struct ReceiptSource: Sendable {
    let journal: any EventJournal
    let clock: any WallClock
    let issuer: ReceiptIssuer

    /// - Returns: `nil` where the payment has no receipt, or the journal cannot be read.
    func receipt(of id: PaymentID, isCopy: Bool) async -> Receipt? {
        guard let payment = try? await journal.payment(id), let ended = payment.endedAt, let entry = payment.endEntry,
            let hash = try? await journal.entries(after: entry - 1, limit: 1).first?.hash
        else { return nil }
        var original: OriginalReceipt?
        if let taken = payment.request.kind.original {
            original = await originalReceipt(of: taken)
            guard original != nil else { return nil }
        }
        return Receipt(
            of: payment, original: original, issuer: issuer, approvedAt: clock.local(ended), hash: hash, isCopy: isCopy)
    }

    /// - Returns: `nil` where there is no such payment, or the journal cannot be read.
    func slip(of id: PaymentID) async -> PrintPage? {
        guard let payment = try? await journal.payment(id) else { return nil }
        return StandingSlip(payment: payment, issuer: issuer, clock: clock).page
    }

    /// - Parameter entry: of what came of the sale.
    /// - Returns: `nil` where that is nothing to be printed, or the journal cannot be read.
    func page(of id: SaleID, entry: Int64, isCopy: Bool) async -> PrintPage? {
        let issuer = issuer
        let clock = clock
        return try? await journal.books { books -> PrintPage? in
            guard let ended = try books.entry(entry), case .sale(let event) = ended.event, event.sale == id else {
                return nil
            }
            let (sale, hash) = (try books.sale(id, ended: event), ended.hash)
            let slips = try books.slips(of: sale)
            return SalePage(
                sale: sale, issuer: issuer, hash: hash, isCopy: isCopy, slips: slips, local: clock.local
            ).page
        }
    }

    private func originalReceipt(of id: PaymentID) async -> OriginalReceipt? {
        guard let payment = try? await journal.payment(id), let receipt = payment.approval?.receipt,
            let ended = payment.endedAt
        else { return nil }
        return OriginalReceipt(number: receipt, time: clock.local(ended))
    }
}

extension Books {
    /// What terminals printed for the citizen about the money that moved: when it came, or when it went back.
    fileprivate func slips(of sale: Sale) throws -> [TerminalReceipt] {
        let paid = try sale.state.payments.compactMap { try payment($0) }.filter { $0.state == .approved }
        let moved =
            if case .cancelled = sale.ended { try paid.flatMap(\.takenBackBy).compactMap { try payment($0) } } else {
                paid
            }
        return moved.compactMap { TerminalReceipt.copy(.customer, among: $0.terminalReceipts) }
    }
}
