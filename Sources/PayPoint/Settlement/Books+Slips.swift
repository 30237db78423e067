/// The invoice slips that a closing hands over.
extension Books {
    /// What slips ask for since the period, or no longer ask for since then, by the entries that did it. What the register took back of
    /// what it had asked for in the same period was never anybody else's business. The other half of a pair may have happened at
    /// another register, so a slip can stand here twice: given out, and owed again.
    func slips(of closed: ClosedPeriod) throws -> [HandOverSlip] {
        var left: [SaleID: [SlipMove]] = [:]
        for move in try moves(of: closed) {
            if left[move.sale]?.last.map({ $0.isReversal != move.isReversal }) == true {
                left[move.sale]?.removeLast()
            } else {
                left[move.sale, default: []].append(move)
            }
        }
        return try left.values.joined().sorted { $0.entry < $1.entry }.compactMap(slip)
    }

    private func moves(of closed: ClosedPeriod) throws -> [SlipMove] {
        let register = closed.id.register
        var moves: [SlipMove] = []
        var key = SlipMove.key(register, closed.closing.report.after)
        while true {
            let some = try records(SlipMove.self, after: key, limit: SlipMove.mostRead)
            let ours = some.prefix { $0.register == register && $0.entry <= closed.entry }
            moves += ours
            guard let end = some.last, ours.count == some.count else { return moves }
            key = end.key
        }
    }

    private func slip(_ move: SlipMove) throws -> HandOverSlip? {
        guard let state = try record(SaleState.self, move.sale.text), let number = try deferral(of: state)?.receipt,
            case .sale(let event) = try entry(move.entry)?.event, let (day, reference) = event.endOfSlip
        else { throw JournalFailure.damaged("entry \(move.entry) moves no slip") }
        let opened = try opening(of: state)
        return HandOverSlip(
            receipt: number, sale: state.sale, entry: move.entry, day: day, payer: opened.payer,
            purpose: TransferPurpose(of: opened, number: number).text(),
            lines: opened.lines.filter { $0.unitPrice > .zero }, isReversal: move.isReversal, reference: reference)
    }
}

extension SaleEvent {
    /// The day on which a slip was given out, paid or withdrawn, with the receipt of what paid it, or took that back.
    fileprivate var endOfSlip: (CivilDate, ReceiptNumber?)? {
        switch self {
        case .deferred(let event): (event.time.date, nil)
        case .completed(let event): (event.time.date, event.receipt)
        case .cancelled(let event): (event.time.date, event.receipt)
        case .withdrawn(let event): (event.time.date, nil)
        case .opened, .abandoned, .released: nil
        }
    }
}
