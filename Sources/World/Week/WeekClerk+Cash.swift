internal import Daemon
internal import PayPoint

/// Cash beside sales.
extension WeekClerk {
    func countCash() {
        let (shift, count) = (shift, CashCount([.tenEuros: Int64(dice.below(20))]) ?? .empty)
        ask("counts", { try await $0.kasse.countCash(count, at: nil, by: shift, caller: Self.caller) }) { _ in
            self.next()
        }
    }

    func moveCash(at register: RegisterID) {
        move(dice.pick(CashMoved.Movement.allCases), Int64(dice.within(1...300) * 100), at: register)
    }

    func move(_ movement: CashMoved.Movement, _ cents: Int64, at register: RegisterID) {
        movements += 1
        let name = MovementID(unchecked: "\(sign)-\(week.day)-\(movements)")
        let shift = shift
        ask(
            "moves \(cents) cents as \(movement)",
            {
                try await $0.kasse.moveCash(
                    movement, Cents(cents), name: name, reason: "Wechselgeld", by: shift, caller: Self.caller)
            }
        ) { answer in
            if case .success = answer { self.noteMoved(name, movement, cents, register) }
            self.next()
        }
    }

    func deliver(from register: RegisterID) {
        movements += 1
        let id = DeliveryID(unchecked: "\(sign)-\(week.day)-\(movements)")
        let cents = Int64(dice.within(1...100) * 100)
        let shift = shift
        ask(
            "delivers \(cents) cents",
            {
                try await $0.kasse.deliver(
                    id, fromDrawer: Cents(cents), fromWithdrawn: .zero, count: nil, bag: nil, note: nil, shift: shift,
                    caller: Self.caller)
            }
        ) { answer in
            if case .success = answer {
                self.week.drawers[register, default: 0] -= cents
                self.week.delivered[id] = .moved(register: register.text, other: "transit", cents: -cents)
            }
            self.next()
        }
    }

    private func noteMoved(_ name: MovementID, _ movement: CashMoved.Movement, _ cents: Int64, _ register: RegisterID) {
        let (other, sign): (String, Int64) =
            switch movement {
            case .float: ("advance", 1)
            case .floatReturn: ("advance", -1)
            case .deposit: ("mainCashOffice", 1)
            case .withdrawal: ("transit", -1)
            }
        week.drawers[register, default: 0] += sign * cents
        week.moved[name] = .moved(register: register.text, other: other, cents: sign * cents)
    }

    /// The cash of a register, of which once in a while somebody loses something or finds a coin.
    func pieces(in register: RegisterID) -> CashCount? {
        if dice.oneIn(6) { week.drawers[register, default: 0] += Int64(dice.pick([-50, -10, 5, 100])) }
        week.drawers[register] = max(0, week.drawers[register, default: 0])
        var left = week.drawers[register, default: 0]
        var pieces: [Denomination: Int64] = [:]
        for denomination in Denomination.allCases.sorted(by: >) {
            pieces[denomination] = left / denomination.rawValue
            left %= denomination.rawValue
        }
        return CashCount(pieces)
    }
}
