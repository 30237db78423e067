extension Receipt {
    /// The receipt of an approved payment; `nil` for any other.
    ///
    /// - Parameter approvedAt: what the office wall showed when the payment was approved.
    public init?(of payment: Payment, issuer: ReceiptIssuer, approvedAt: CivilTime, hash: [UInt8], isCopy: Bool) {
        guard let approval = payment.approval else { return nil }
        self.issuer = issuer
        number = approval.receipt
        kind = payment.request.kind
        time = approvedAt
        clerk = payment.request.clerk
        payer = payment.request.payer
        kassenzeichen = payment.request.kassenzeichen
        lines = payment.request.lines
        amount = approval.amount
        amountInWords = approval.amount > issuer.wordsAbove ? AmountInWords.german(approval.amount) : nil
        tender = payment.request.tender
        change = approval.change
        card = approval.card
        terminalReceipt = Self.customerCopy(of: payment.terminalReceipts)
        self.isCopy = isCopy
        let check = hash.prefix(8).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        reference =
            "ZS1;\(approval.receipt);\(approval.amount.value);EUR;\(approvedAt.date.iso8601)T\(approvedAt.clock);\(check)"
    }

    /// A terminal that prints line by line sends a receipt in many pieces; the pieces of the citizen's copy are joined.
    private static func customerCopy(of receipts: [TerminalReceipt]) -> TerminalReceipt? {
        let pieces = receipts.filter { $0.copy == .customer || $0.copy == .unspecified }
        let customer = pieces.contains { $0.copy == .customer } ? pieces.filter { $0.copy == .customer } : pieces
        guard !customer.isEmpty else { return nil }
        return TerminalReceipt(copy: .customer, lines: customer.flatMap(\.lines), isComplete: true)
    }
}
