/// What becomes of an invoice slip by a sale that pays it.
enum SlipStep {
    /// The sale was opened: nobody else takes the slip.
    case taken
    /// The sale was given up.
    case left
    /// The sale was completed, by the entry.
    case paid(Int64, at: RegisterID)
    /// The sale was cancelled, by the entry.
    case owedAgain(Int64, at: RegisterID)
}

extension SaleEvent {
    /// Keeps the slip that the sale pays, if it pays one.
    func keepSlip(_ step: SlipStep, of state: SaleState, _ books: any Books, _ effects: inout BookEffects) throws {
        guard let id = state.slip else { return }
        guard var slip = try books.record(SaleState.self, id.text), slip.isTraining == state.isTraining,
            slip.phase == step.phaseBefore, slip.redemption == step.payer(state.sale)
        else { throw contradiction("does not have the slip of sale \(id)") }
        switch step {
        case .taken:
            slip.redemption = state.sale
        case .left:
            slip.redemption = nil
        case .paid(let entry, let register):
            slip.phase = .redeemed
            effects.keep(slip, movedAt: register, entry, isReversal: true)
        case .owedAgain(let entry, let register):
            slip.phase = .deferred
            slip.redemption = nil
            effects.keep(slip, movedAt: register, entry, isReversal: false)
        }
        effects.keep(slip)
    }
}

extension SlipStep {
    fileprivate var phaseBefore: SaleState.Phase {
        switch self {
        case .taken, .left, .paid: .deferred
        case .owedAgain: .redeemed
        }
    }

    /// Which sale has the slip before.
    fileprivate func payer(_ sale: SaleID) -> SaleID? {
        switch self {
        case .taken: nil
        case .left, .paid, .owedAgain: sale
        }
    }
}

extension BookEffects {
    /// What the hand-over of the register says of the slip. Nobody owes what is for practice.
    mutating func keep(_ slip: SaleState, movedAt register: RegisterID, _ entry: Int64, isReversal: Bool) {
        guard !slip.isTraining else { return }
        keep(SlipMove(sale: slip.sale, register: register, entry: entry, isReversal: isReversal))
    }
}

extension Books {
    /// The event that sent the payer away to pay later; `nil` where none did.
    func deferral(of state: SaleState) throws -> SaleDeferred? {
        guard let number = state.deferred else { return nil }
        guard case .sale(.deferred(let deferred)) = try entry(number)?.event, deferred.sale == state.sale else {
            throw JournalFailure.damaged("entry \(number) does not put off the sale \(state.sale)")
        }
        return deferred
    }
}
