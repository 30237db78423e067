internal import Daemon
internal import PayPoint

/// Somebody who takes money at the Kasse, at whatever register is free.
final class WeekClerk {
    let sign: ClerkSign
    unowned let week: Week
    let dice: Dice
    private(set) var isGone = true
    /// What the clerk is waiting for, for the trace of one who waits for ever.
    private(set) var doing = "has not come yet"
    /// Sales of this clerk that have not ended.
    var openSales: [SaleID] = []
    private var served = 0
    var movements = 0

    init(_ sign: ClerkSign, in week: Week) {
        self.sign = sign
        self.week = week
        dice = Dice(seed: week.office.seed, for: "clerk \(sign)")
    }

    var shift: ShiftID { ShiftID(unchecked: "\(sign)-\(week.day)") }
    var isTraining: Bool { week.plan.trainee == sign }
    static let caller = Clerk.caller

    func ask<Value: Sendable>(
        _ doing: String, _ call: @escaping @Sendable (PayPointCore) async throws -> Value,
        then: @escaping (Result<Value, any Error>) -> Void
    ) {
        self.doing = doing
        week.office.trace.note("clerk \(sign)", doing)
        week.ask("\(sign) \(doing)", call, then: then)
    }

    func come() {
        isGone = false
        let (shift, sign, isTraining) = (shift, sign, isTraining)
        week.office.agenda.after(dice.milliseconds(100...6000)) {
            self.ask(
                "signs on",
                {
                    try await $0.kasse.signOn(
                        shift, clerk: sign, register: nil, isTraining: isTraining, endsOther: true, caller: Self.caller)
                }
            ) { _ in self.next() }
        }
    }

    func next() {
        doing = "waits for a customer"
        week.office.agenda.after(dice.milliseconds(200...4000)) { self.look() }
    }

    /// Looks where everybody sits: a call whose answer was lost may have changed it.
    private func look() {
        let shift = shift
        ask("looks around", { try await $0.kasse.shifts(for: shift, caller: Self.caller) }) { answer in
            guard case .success(let shifts) = answer, let own = shifts.first(where: { $0.id == shift }) else {
                return self.next()
            }
            self.act(at: own.register, others: shifts)
        }
    }

    private func act(at register: RegisterID?, others: [Shift]) {
        guard week.phase == .work else { return goHome(from: register) }
        guard let register else { return change(to: dice.pick(week.plan.registers).id) }
        switch dice.below(25) {
        case 0...10: sell(at: register)
        case 11...13: takeReceivable(at: register)
        case 14...15: settleOpenSale(at: register)
        case 16...17: cancelSomething(at: register)
        case 18: moveCash(at: register)
        case 19: deliver(from: register)
        case 20: change(to: dice.oneIn(2) ? nil : dice.pick(week.plan.registers).id)
        case 21: handOver(register, to: others)
        case 22: countCash()
        case 23: settleSlip(at: register)
        default: dice.oneIn(3) ? close(register) { self.next() } : settleOpenSale(at: register)
        }
    }

    func change(to register: RegisterID?) {
        let shift = shift
        ask(
            "changes to \(register.map(\.text) ?? "no register")",
            {
                try await $0.kasse.switchRegister(shift, to: register, caller: Self.caller)
            }
        ) { _ in self.next() }
    }

    /// To whoever has none, counted by both or not.
    private func handOver(_ register: RegisterID, to others: [Shift]) {
        let (shift, sign) = (shift, sign)
        let other = others.first {
            $0.register == nil && $0.clerk != sign && $0.isTraining == isTraining
                && week.plan.cashiers.contains($0.clerk)
        }
        guard let other else { return next() }
        let counted = dice.oneIn(2) && !isTraining ? pieces(in: register) : nil
        ask(
            "hands \(register) over to \(other.clerk)",
            {
                try await $0.kasse.handOver(shift, to: other.id, count: counted, caller: Self.caller)
            }
        ) { answer in
            // Where the answer was lost, something else may have happened to both before the second call.
            if let counted, self.isDone(answer, counted, register) {
                self.week.handedOver[register, default: []].append(counted.total.value)
            }
            self.next()
        }
    }

    private func isDone(_ answer: Result<HandedOver, any Error>, _ count: CashCount, _ register: RegisterID) -> Bool {
        switch answer {
        case .success: true
        case .failure:
            week.office.ledger.handOverCounts(at: register).count > week.handedOver[register, default: []].count
        }
    }

    /// Closes the register in the evening, unless somebody did.
    private func goHome(from register: RegisterID?) {
        guard openSales.isEmpty else { return settleOpenSale(at: register) }
        guard let register, !week.closedToday.contains(register), !isTraining else { return signOff() }
        close(register) { self.next() }
    }

    private func signOff() {
        let shift = shift
        ask("goes home", { try await $0.kasse.signOff(shift, caller: Self.caller) }) { _ in
            self.isGone = true
            self.doing = "is at home"
            self.week.left()
        }
    }

    func nextSale() -> SaleID {
        served += 1
        return SaleID(unchecked: "\(sign)-\(served)")
    }
}
