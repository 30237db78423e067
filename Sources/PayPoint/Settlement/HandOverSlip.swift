/// An invoice slip (Rechnungsbeleg) that a register gave out in the period of a closing. What it asks for is owed and comes by transfer;
/// nothing of it is booked here.
public struct HandOverSlip: Hashable, Sendable {
    public let receipt: ReceiptNumber
    public let sale: SaleID
    /// The entry that sent the payer away with it.
    public let entry: Int64
    public let day: CivilDate
    public let payer: String?
    /// What the payer writes on the transfer.
    public let purpose: String
    /// What of it costs something.
    public let lines: [SaleLine]

    public init(
        receipt: ReceiptNumber, sale: SaleID, entry: Int64, day: CivilDate, payer: String?, purpose: String,
        lines: [SaleLine]
    ) {
        self.receipt = receipt
        self.sale = sale
        self.entry = entry
        self.day = day
        self.payer = payer
        self.purpose = purpose
        self.lines = lines
    }
}

extension SaleLine {
    /// Only what is owed is booked (S): the revenue comes later. What is a receivable is owed already, and what is in custody or passes
    /// through never is.
    var assessment: String? { account.isRevenue && !isAgency ? "S" : nil }
}

extension Books {
    /// The slips of the period of a closing, by their entries.
    func slips(of closed: ClosedPeriod) throws -> [HandOverSlip] {
        try deferredSales(
            of: closed.id.register, after: closed.closing.report.after, through: closed.entry, limit: .max
        ).compactMap { state in
            guard !state.isTraining, case .sale(.deferred(let deferred)) = try entry(state.last)?.event,
                deferred.outcome == .invoice, let number = deferred.receipt
            else { return nil }
            let opened = try opening(of: state)
            return HandOverSlip(
                receipt: number, sale: state.sale, entry: state.last, day: deferred.time.date, payer: opened.payer,
                purpose: TransferPurpose(of: opened, number: number).text(),
                lines: opened.lines.filter { $0.unitPrice > .zero })
        }
    }
}
