/// What was not paid at the counter: invoice slips and notices.
extension Kasse {
    /// Sales that were sent away to pay later, by register and in the order in which they were, whatever became of them.
    ///
    /// - Parameters:
    ///   - register: only those of this one.
    ///   - onlyOwed: only those that are still to be paid.
    ///   - from: the first day, and `to` the last one.
    ///   - last: those behind this one.
    public func deferredSales(
        of register: RegisterID?, onlyOwed: Bool = false, from: CivilDate?, to: CivilDate?, after last: SaleID?,
        for shift: ShiftID?, caller: Caller
    ) async throws(KasseError) -> DeferredSalePage {
        if let from, let to, to < from { throw .invalid(RequestFault(field: "to", rule: .notBefore(from))) }
        return try await look(.listDeferredSales, shift, caller) { books, _ in
            let registers = try register.map { [try books.register($0)] } ?? books.records(CashRegister.self)
            let place = try last.map { try books.sale($0).state }
            var states: [SaleState] = []
            for id in registers.map(\.id) where id.text >= place?.register.text ?? "" {
                states += try books.deferredSales(
                    of: id, onlyOwed: onlyOwed, after: place?.register == id ? place?.deferred ?? 0 : 0,
                    limit: DeferredSalePage.mostRows + 1 - states.count)
            }
            let looked = states.prefix(DeferredSalePage.mostRows)
            let found = try looked.filter { !$0.isTraining }.map { DeferredSale(try books.whole($0)) }
            return DeferredSalePage(
                sales: found.filter { sale in
                    guard let day = sale.time?.date else { return false }
                    return from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true
                }, next: states.count > looked.count ? looked.last?.sale : nil)
        }
    }
}

/// A sale that is paid later.
public struct DeferredSale: Hashable, Sendable {
    public let sale: Sale
    /// When the payer was sent away, as the office clock showed it.
    public let time: CivilTime?
    /// What the payer of an invoice slip writes on the transfer.
    public let purpose: String?

    init(_ sale: Sale) {
        self.sale = sale
        time = sale.deferral?.time
        purpose =
            sale.deferral?.outcome == .invoice
            ? sale.deferral?.receipt.map { TransferPurpose(of: sale.opened, number: $0).text() } : nil
    }
}

/// Some sales that are paid later.
public struct DeferredSalePage: Hashable, Sendable {
    /// The most that are looked at for one page: some hundred kilobytes as JSON.
    static let mostRows = 100

    public let sales: [DeferredSale]
    /// Behind which the next page begins; `nil` where this is the last.
    public let next: SaleID?
}
