extension Books {
    /// Whether a register can be given up: nobody sits at it, nothing is in it, on its way from it, or not closed.
    ///
    /// - Throws: ``KasseError/registerInUse(_:_:)`` with what has to be done first.
    func checkNotInUse(_ register: RegisterID) throws {
        if let use = try use(of: register) { throw KasseError.registerInUse(register, use) }
    }

    private func use(of register: RegisterID) throws -> RegisterUse? {
        if let sale = try openSales().first(where: { $0.register == register }) { return .sale(sale.sale) }
        if let payment = try unfinishedPayments(of: register).first { return .payment(payment.id) }
        let cash = try balance(of: .cash, at: register)
        guard cash == .zero else { return .cash(cash) }
        let transit = try balance(of: .transit, at: register)
        guard transit == .zero else { return .transit(transit) }
        let state = try state(of: register)
        // What was decided about a difference, and what became of slips, goes to the finance system with a closing, also where nothing
        // is booked by it.
        guard try sums(of: register, period: state.period).isEmpty, state.decisions.isEmpty,
            try records(SlipMove.self, after: SlipMove.key(register, state.closed), limit: 1).first?.register
                != register
        else {
            return .unclosed(period: state.period)
        }
        guard let seated = try state.shifts.first.flatMap({ try record(Shift.self, $0.text) }) else { return nil }
        return .seated(seated.clerk)
    }
}
