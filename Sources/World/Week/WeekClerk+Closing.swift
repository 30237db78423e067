internal import Daemon
internal import PayPoint

/// The evening.
extension WeekClerk {
    /// Closes the open period of a register with what is in its drawer.
    func close(_ register: RegisterID, then: @escaping () -> Void) {
        guard !isTraining else { return then() }
        let shift = ShiftID(unchecked: WeekPlan.supervisor.text)
        ask(
            "asks for the number of \(register)",
            {
                try await $0.kasse.report(of: register, for: shift, caller: Self.caller).number
            }
        ) { answer in
            guard case .success(let number) = answer, let count = self.pieces(in: register) else { return then() }
            self.close(ClosingID(register: register, number: number), count, then)
        }
    }

    private func close(_ id: ClosingID, _ count: CashCount, _ then: @escaping () -> Void) {
        let shift = shift
        ask(
            "closes \(id)",
            {
                try await $0.kasse.close(
                    id.register, number: id.number, count: count, second: nil, shift: shift, caller: Self.caller)
            }
        ) { answer in
            switch answer {
            case .success: self.week.noteClosed(id, count)
            // An answer was lost, or somebody else was faster.
            case .failure(KasseError.alreadyClosed) where self.week.closed[id] == nil:
                if self.week.office.ledger.closedCount(id) == count.total.value { self.week.noteClosed(id, count) }
            // Left open by somebody who sits elsewhere now.
            case .failure(KasseError.closingWaits(_, let sale?, _)) where !self.openSales.contains(sale):
                self.openSales.append(sale)
            case .failure: break
            }
            then()
        }
    }
}

extension Week {
    fileprivate func noteClosed(_ id: ClosingID, _ count: CashCount) {
        closed[id] = count.total.value
        closedToday.insert(id.register)
    }
}
