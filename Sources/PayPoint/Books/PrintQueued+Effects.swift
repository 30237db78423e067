extension PrintQueued {
    /// The first paper of a sale is noted with it: whatever is printed then is a copy.
    ///
    /// - Parameter number: the event's entry, which is the job.
    /// - Throws: ``BookContradiction``, and what reading the books throws.
    func effects(on books: any Books, entry number: Int64) throws -> BookEffects {
        guard case .sale(let id, let entry, copy: false) = content else { return .none }
        guard var sale = try books.record(SaleState.self, id.text) else {
            throw BookContradiction(event: .printQueued, text: "sale \(id) has never begun")
        }
        guard sale.last == entry else {
            throw BookContradiction(event: .printQueued, text: "sale \(id) has gone on since entry \(entry)")
        }
        sale.paper = PrintJobID(number)
        var effects = BookEffects.none
        effects.keep(sale)
        return effects
    }
}
