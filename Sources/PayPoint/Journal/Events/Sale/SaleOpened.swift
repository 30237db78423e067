/// A sale began. Everything that is sold is known; nothing is paid yet.
public struct SaleOpened: Hashable, Sendable, Codable {
    public let sale: SaleID
    public let register: RegisterID
    public let clerk: ClerkSign
    public let shift: ShiftID
    public let lines: [SaleLine]
    /// The invoice slip that is paid with it, if one is.
    public let slip: PaidSlip?
    /// What was agreed about the lines that pay receivables, where there are some.
    public let receivables: ReceivablePayment.Terms?
    public let payer: String?
    public let note: String?
    /// Marked as a test on everything, and booked nowhere.
    public let isTraining: Bool
    /// As the office clock showed it.
    public let time: CivilTime

    public init(
        sale: SaleID, register: RegisterID, clerk: ClerkSign, shift: ShiftID, lines: [SaleLine],
        slip: PaidSlip? = nil, receivables: ReceivablePayment.Terms? = nil, payer: String? = nil, note: String? = nil,
        isTraining: Bool,
        time: CivilTime
    ) {
        self.sale = sale
        self.register = register
        self.clerk = clerk
        self.shift = shift
        self.lines = lines
        self.slip = slip
        self.receivables = receivables
        self.payer = payer
        self.note = note
        self.isTraining = isTraining
        self.time = time
    }

    /// What it costs; `nil` when that does not fit.
    public var total: Cents? {
        var sum: Cents? = .zero
        for line in lines { sum = line.total.flatMap { sum?.adding($0) } }
        return sum
    }
}
