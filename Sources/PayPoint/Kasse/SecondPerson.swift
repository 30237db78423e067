/// A second person who stands up for what somebody does: who releases that a sale is taken back, or signs a closing. There are two ways.
///
/// The front end names the person's shift beside its own. It is trusted with those who have signed on under its own user of the system,
/// as it is trusted to say who calls; so everything that would be asked of a call of that person is asked of the shift it names. Or
/// the person calls, from wherever they signed on, which the journal keeps until it is used.
extension Books {
    /// - Returns: the sign of the person; `nil` where it is the one who calls.
    /// - Throws: ``KasseError`` for somebody who could not do the deed from here, or only practises.
    func second(_ id: ShiftID, for deed: Deed, beside presence: Presence) throws -> ClerkSign? {
        guard let own = presence.shift else { return nil }
        let second = try self.presence(id, own.caller, [], for: deed)
        guard own.isTraining || !second.isTraining else { throw KasseError.training(id) }
        return second.author.sign == presence.author.sign ? nil : second.author.sign
    }
}

extension Kasse {
    /// Releases that a sale is cancelled, or withdrawn (Freigabe). It is good for that sale alone, and for somebody else who does it.
    public func release(_ id: SaleID, shift: ShiftID, caller: Caller) async throws(KasseError) -> Sale {
        try await act(.releaseSale, shift, caller) { transaction, presence in
            let state = try transaction.sale(id, for: presence)
            guard state.phase.canBeTakenBack else { throw KasseError.saleEnded(id, state.phase) }
            if let sign = presence.author.sign, !state.releases.contains(sign) {
                let event = SaleReleased(sale: id, by: presence.author, time: transaction.wallTime)
                try transaction.append(.sale(.released(event)))
            }
            return try transaction.books.sale(id)
        }
    }

    /// Signs the closing of a register that somebody else will make, with the cash that both have counted. It is good for this period and
    /// this sum alone.
    public func sign(
        _ closing: ClosingID, counted: Cents, shift: ShiftID, caller: Caller
    ) async throws(KasseError) {
        guard (Cents.zero...Cents.largestPayment).contains(counted) else {
            throw .invalid(RequestFault(field: "counted", rule: .cash(orZero: true)))
        }
        try await act(.signClosing, shift, caller) { transaction, presence in
            let books = try transaction.books
            _ = try books.register(closing.register)
            try books.checkIsOpen(closing)
            guard let sign = presence.author.sign else { return }
            let signature = ClosingSignature(sign: sign, counted: counted)
            guard try !books.state(of: closing.register).signatures.contains(signature) else { return }
            let event = ClosingSigned(
                closing: closing, counted: counted, by: presence.author, time: transaction.wallTime)
            try transaction.append(.closing(.signed(event)))
        }
    }
}

extension JournalTransaction {
    /// Who released that a sale is taken back at the register; `nil` where nobody has to.
    func release(
        _ named: ShiftID?, of state: SaleState, at register: CashRegister, beside presence: Presence
    ) throws -> ClerkSign? {
        // What one register wants, another one does not make good. What was handed over as owed nobody takes back alone.
        let isHandedOver = try state.deferred.map { try books.state(of: state.register).closed > $0 } ?? false
        let limits = [
            register.releaseAbove, try books.register(state.register).releaseAbove, isHandedOver ? .zero : nil,
        ]
        guard let limit = limits.compactMap(\.self).min(), state.total > limit else { return nil }
        let sign =
            try named.map { try books.second($0, for: .releaseSale, beside: presence) }
            ?? state.releases.first { $0 != presence.author.sign }
        guard let sign else {
            throw KasseError.releaseNeeded(state.sale, limit: limit)
        }
        return sign
    }

    /// Who signs a closing beside the one who makes it; `nil` where nobody has to.
    func signature(
        _ named: ShiftID?, of register: CashRegister, counted: Cents, beside presence: Presence
    ) throws -> ClerkSign? {
        if let named { return try books.signing(named, of: register.id, beside: presence) }
        let others = try books.state(of: register.id).signatures.filter { $0.sign != presence.author.sign }
        if let given = others.last(where: { $0.counted == counted }) { return given.sign }
        guard !register.needsSecondSignature else {
            let fault = others.last.map { SignatureFault.otherSum($0.sign, signed: $0.counted, counted: counted) }
            throw KasseError.secondSignatureNeeded(register.id, fault ?? .missing)
        }
        return nil
    }
}

extension Books {
    /// The second person whom the front end names.
    fileprivate func signing(_ id: ShiftID, of register: RegisterID, beside presence: Presence) throws -> ClerkSign {
        do {
            if let sign = try second(id, for: .signClosing, beside: presence) { return sign }
            throw KasseError.secondSignatureNeeded(register, presence.author.sign.map { .same($0) } ?? .missing)
        } catch KasseError.notAllowed {
            guard let shift = try record(Shift.self, id.text) else { throw KasseError.unknown(.shift, id.text) }
            throw KasseError.secondSignatureNeeded(register, .notEntitled(shift.clerk))
        }
    }
}
