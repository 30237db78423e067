internal import Daemon
internal import PayPoint

/// What was to be paid with an invoice slip, and is paid at a counter after all, or by nobody.
extension WeekClerk {
    func settleSlip(at register: RegisterID) {
        let owed = week.order.filter { id in
            week.sales[id].map { $0.told == .deferred && $0.isInvoice && $0.isTraining == isTraining } ?? false
        }
        guard !owed.isEmpty else { return next() }
        let slip = dice.pick(owed)
        dice.oneIn(3) ? withdraw(slip, at: register) : redeem(slip, at: register)
    }

    /// At another desk somebody may be doing the same.
    private func redeem(_ slip: SaleID, at register: RegisterID) {
        guard let note = week.sales[slip] else { return next() }
        let id = nextSale()
        begin(SaleOrder(id: id, slip: slip), note.lines, at: register)
        week.sales[id]?.slip = slip
        week.sales[id]?.claim = note.claim
    }

    private func withdraw(_ slip: SaleID, at register: RegisterID) {
        let shift = shift
        ask(
            "withdraws \(slip)",
            {
                try await $0.kasse.withdraw(
                    slip, reason: "Antrag zurückgezogen", release: nil, shift: shift, caller: Self.caller)
            }
        ) { answer in
            if case .success = answer {
                self.week.sales[slip]?.told = .withdrawn
                self.week.sales[slip]?.takenBackAt = register
            }
            self.next()
        }
    }
}
