import Interface

extension OrgZahlstelleSales.Sale {
    /// A sale of two things for 46,80 EUR at K1, called v1.
    static func sample(_ phase: OrgZahlstelleSales.Phase, payments: [String] = []) -> Self {
        .init(
            id: "v1", phase: phase, register: "K1", clerk: "MS", training: false,
            lines: [
                .init(
                    service: .init(id: "personalausweis", version: 3), text: "Personalausweis", quantity: 1,
                    unitPrice: 3700, tax: .notTaxable, office: "33", agency: false),
                .init(text: "Stadtplan", quantity: 2, unitPrice: 490, tax: .reduced7, agency: false),
            ], total: 4680, paid: [], payments: payments)
    }

    /// 30,00 EUR by a girocard, the rest in cash.
    static var sold: Self {
        var sale = sample(.completed, payments: ["v1.1"])
        sale.paid = [
            .init(means: .girocard, amount: 3000, payment: "v1.1"), .init(means: .cash, amount: 1680, given: 2000),
        ]
        sale.receipt = "K1-000042"
        return sale
    }
}
