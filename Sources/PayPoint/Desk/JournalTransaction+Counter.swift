/// What the Kasse has to say to money that a front end takes or gives back at one of its registers. Of registers that stand in
/// zahlstelled.toml alone the books know nothing, and nothing is asked there.
extension JournalTransaction {
    func checkCounter(for request: PaymentRequest, _ caller: Caller) throws {
        let books = try books
        guard let register = try books.record(CashRegister.self, request.register.text) else { return }
        // For a part of a sale the Kasse has looked at whoever sells.
        if request.sale == nil {
            try books.checkClerk(of: request, at: register, caller)
            try books.checkRelease(of: request, at: register)
        }
        let sale = try request.sale.flatMap { try books.record(SaleState.self, $0.text) }
        do {
            try checkDay(of: register, for: sale)
        } catch KasseError.dayNotClosed(let register, let day) {
            throw PaymentError.dayNotClosed(register, day)
        }
        if case .cash = request.tender { try books.checkDrawer(for: request, at: register) }
    }

    /// Whether somebody is signed on, for real and from the caller's user of the system, who might say what became of a card payment at a
    /// register of the Kasse. They need not sit at it.
    ///
    /// - Parameter deed: what they need a role for.
    func checkPerson(_ clerk: String, for deed: Deed, about payment: Payment, _ caller: Caller) throws {
        let books = try books
        guard let register = try books.record(CashRegister.self, payment.request.register.text) else { return }
        guard let shift = try books.openShifts().first(where: { $0.clerk.text == clerk && !$0.isTraining }) else {
            throw PaymentError.notAtRegister(register.id, clerk: clerk, .notSignedOn)
        }
        try books.check(shift, for: deed, caller) { why in
            .notAtRegister(register.id, clerk: clerk, why == .notAllowed && deed == .releaseSale ? .notSupervisor : why)
        }
    }
}

extension Books {
    /// Whether whoever takes the money sits at the register, for real, and might sell there.
    fileprivate func checkClerk(of request: PaymentRequest, at register: CashRegister, _ caller: Caller) throws {
        func refusal(_ why: CounterObstacle) -> PaymentError {
            .notAtRegister(register.id, clerk: request.clerk, why)
        }
        guard register.isActive else { throw refusal(.registerInactive) }
        let seated = try state(of: register.id).shifts.compactMap { try record(Shift.self, $0.text) }
        guard let shift = seated.first(where: { $0.clerk.text == request.clerk }) else { throw refusal(.noShift) }
        guard !shift.isTraining else { throw refusal(.training) }
        try check(shift, for: .sell, caller, refusal)
    }

    fileprivate func check(
        _ shift: Shift, for deed: Deed, _ caller: Caller, _ refusal: (CounterObstacle) -> PaymentError
    ) throws {
        do {
            _ = try presence(shift.id, caller, [], for: deed)
        } catch KasseError.notFromHere {
            throw refusal(.elsewhere)
        } catch KasseError.notActive {
            throw refusal(.left)
        } catch KasseError.notAllowed {
            throw refusal(.notAllowed)
        }
    }

    /// What goes back above the limit is released, which only the cancellation of a sale can be. A card whose signature is not its
    /// holder's takes its money back in any case.
    fileprivate func checkRelease(of request: PaymentRequest, at register: CashRegister) throws {
        guard let id = request.kind.original, let original = try payment(id), original.openSignature != .differs else {
            return
        }
        let sold = try record(CashRegister.self, original.request.register.text)
        guard let limit = [register.releaseAbove, sold?.releaseAbove].compactMap(\.self).min() else { return }
        // In parts it is no less.
        guard let sum = original.takenBack.adding(request.amount), sum <= limit else {
            throw PaymentError.releaseNeeded(id, limit: limit)
        }
    }

    /// Whether the register may take the cash, or has it to give back.
    fileprivate func checkDrawer(for request: PaymentRequest, at register: CashRegister) throws {
        do {
            switch request.kind {
            case .payment: try checkCash(request.amount, into: register)
            case .reversal, .refund: try checkCash(request.amount, outOf: register.id)
            }
        } catch KasseError.tooMuchCash(let register, let most, let balance) {
            throw PaymentError.tooMuchCash(register, most: most, balance: balance)
        } catch KasseError.notEnoughCash(let register, let balance) {
            throw PaymentError.notEnoughCash(register, balance: balance)
        }
    }
}
