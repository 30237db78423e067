extension Receipt {
    /// The receipt of an approved payment; `nil` for any other.
    ///
    /// - Parameters:
    ///   - original: the receipt of what a reversal or refund takes back.
    ///   - approvedAt: what the office wall showed when the payment was approved.
    ///   - hash: of the journal entry that ended the payment.
    public init?(
        of payment: Payment, original: OriginalReceipt? = nil, issuer: ReceiptIssuer, approvedAt: CivilTime,
        hash: [UInt8], isCopy: Bool
    ) {
        guard let approval = payment.approval, let receipt = approval.receipt else { return nil }
        self.issuer = issuer
        number = receipt
        kind = payment.request.kind
        self.original = original
        time = approvedAt
        clerk = payment.request.clerk
        payer = payment.request.payer
        kassenzeichen = payment.request.kassenzeichen
        lines = payment.request.lines
        amount = approval.amount
        requested = payment.request.amount
        amountInWords = approval.amount > issuer.wordsAbove ? AmountInWords.german(approval.amount) : nil
        tender = payment.request.tender
        change = approval.change
        card = approval.card
        terminalReceipt = TerminalReceipt.copy(.customer, among: payment.terminalReceipts)
        merchantCopy = Self.merchantCopy(of: payment, approval)
        self.isCopy = isCopy
        let check = hash.prefix(8).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        reference =
            "ZS1;\(receipt);\(approval.amount.value);EUR;\(approvedAt.date.iso8601)T\(approvedAt.clock);\(check)"
    }

    private static func merchantCopy(of payment: Payment, _ approval: Approval) -> MerchantCopy? {
        guard let card = approval.card, card.signatureRequired,
            !payment.prints.contains(where: { $0.outcome == .printed })
        else { return nil }
        return MerchantCopy(terminalReceipt: TerminalReceipt.copy(.merchant, among: payment.terminalReceipts))
    }
}
