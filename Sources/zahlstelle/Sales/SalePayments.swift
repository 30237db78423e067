import Interface

/// The card payments of a sale, which say why a card did not pay, and whether a signature waits.
struct SalePayments {
    let daemon: DaemonOptions

    /// In their order. What cannot be had is left out: how the sale stands is told all the same.
    func all(of sale: Sales.Sale) async -> [WirePayment] {
        guard !sale.payments.isEmpty, let connection = try? await daemon.connect() else { return [] }
        let client = OrgZahlstellePayments.Client(connection)
        var payments: [WirePayment] = []
        for id in sale.payments {
            if let payment = try? await client.get(.init(id: id)).payment { payments.append(payment) }
        }
        return payments
    }
}
