extension PaymentRequested {
    /// A card payment of a sale is noted with it before anything leaves for the terminal.
    ///
    /// - Throws: ``BookContradiction``, and what reading the books throws.
    func effects(on books: any Books) throws -> BookEffects {
        guard let id = request.sale, request.kind == .payment else { return .none }
        guard var sale = try books.record(SaleState.self, id.text), sale.phase == .open else {
            throw BookContradiction(event: .paymentRequested, text: "sale \(id) is not open")
        }
        sale.payments.append(request.id)
        var effects = BookEffects.none
        effects.keep(sale)
        return effects
    }
}
