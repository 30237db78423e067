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

    private func originalReceipt(of id: PaymentID) async -> OriginalReceipt? {
        guard let payment = try? await journal.payment(id), let approval = payment.approval,
            let ended = payment.endedAt
        else { return nil }
        return OriginalReceipt(number: approval.receipt, time: clock.local(ended))
    }
}
