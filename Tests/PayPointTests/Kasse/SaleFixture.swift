import Journal
import PayPoint

/// A desk that sells, on a real journal, with a tariff and somebody at register K1.
final class SaleFixture: Sendable {
    static let counter = Caller(user: 1000, group: 1000)

    let desk: DeskFixture
    let kasse: Kasse
    let sales: SaleDesk

    init(
        _ desk: DeskFixture, limit: Cents? = nil, mostCash: Cents? = nil, training: Bool = false,
        receivables: ReceivableSetup = ReceivableSetup()
    ) async throws {
        self.desk = desk
        kasse = Kasse(journal: desk.journal, technicians: [0], receivables: receivables)
        sales = SaleDesk(kasse: kasse, desk: desk.desk)
        guard try await kasse.journalIsNew(desk.journal) else { return }
        let root = Caller(user: 0, group: 0)
        for register in [
            CashRegister(id: "K1", name: "Kasse 1", mostCash: mostCash, releaseAbove: limit),
            CashRegister(id: "K2", name: "Kasse 2"),
        ] {
            try await kasse.define(register, by: nil, caller: root)
        }
        try await kasse.define(Clerk(sign: "KA", name: "Karin Alt", roles: [.cashier]), by: nil, caller: root)
        try await kasse.define(Clerk(sign: "CB", name: "Clara Berg", roles: [.cashier]), by: nil, caller: root)
        try await kasse.define(Clerk(sign: "ZA", name: "Zoe Abel", roles: [.supervisor]), by: nil, caller: root)
        _ = try await kasse.signOn(
            "s1", clerk: "KA", register: "K1", isTraining: training, endsOther: false, caller: Self.counter)
    }

    /// A sale of money without an order: what the tariff does not have to know.
    static func order(_ id: SaleID, _ prices: Int64..., payer: String? = nil) -> SaleOrder {
        SaleOrder(
            id: id,
            items: prices.enumerated().map { index, price in
                .custody(text: "Posten \(index + 1)", quantity: 1, price: Cents(price), office: nil)
            }, payer: payer)
    }

    func sell(
        _ order: SaleOrder, cards: [TenderPlan.Card] = [], given: Int64? = nil, printer: DeviceID? = nil
    ) async throws(KasseError) -> Sale {
        let begun = try await sales.sell(
            order, plan: TenderPlan(cards: cards, cashGiven: given.map { Cents($0) }), printer: printer, shift: "s1",
            caller: Self.counter)
        guard begun.state.phase == .open else { return begun }
        return try await sales.settled(order.id, for: "s1", caller: Self.counter)
    }

    @discardableResult
    func signOn(
        _ shift: ShiftID, _ clerk: ClerkSign, at register: RegisterID? = nil, training: Bool = false
    ) async throws(KasseError) -> Shift {
        try await kasse.signOn(
            shift, clerk: clerk, register: register, isTraining: training, endsOther: false, caller: Self.counter)
    }

    func move(_ amount: Int64, _ movement: CashMoved.Movement, _ name: MovementID) async throws(KasseError) {
        _ = try await kasse.moveCash(
            movement, Cents(amount), name: name, reason: "Test", by: "s1", caller: Self.counter)
    }

    /// What nobody has settled, or what is in a state, as somebody with that shift sees it.
    func differences(_ shift: ShiftID, in state: Difference.State? = nil) async throws(KasseError) -> [Difference] {
        try await kasse.differences(in: state, after: nil, for: shift, caller: Self.counter).differences
    }

    func balance(_ account: LedgerAccount, at register: RegisterID = "K1") async throws -> Int64 {
        try await desk.journal.books { try $0.balance(of: account, at: register).value }
    }
}

extension Kasse {
    fileprivate func journalIsNew(_ journal: any EventJournal) async throws -> Bool {
        try await journal.books { try $0.records(Clerk.self).isEmpty }
    }
}

extension ScriptedTerminal {
    /// Books whatever it is asked to, on a girocard.
    static func booking(
        dayEnd: DayEndOutcome = .closed(nil, then: nil), behind gate: Gate? = nil
    ) -> ScriptedTerminal {
        ScriptedTerminal(dayEnd: dayEnd, behind: gate) { order, sink in
            try await sink.willSend()
            var result = Samples.result(amount: order.amount)
            result.cardType = 5
            try await sink.hold(result)
            return .approved(result, remarks: [])
        }
    }
}

extension ScriptedTerminal {
    /// Takes no card.
    static var refusing: ScriptedTerminal {
        ScriptedTerminal { _, sink in
            try await sink.willSend()
            return .declined(Samples.refusal, nil)
        }
    }
}

extension CardOrder {
    /// Cents.
    var amount: Int64 {
        switch self {
        case .authorize(let amount), .refund(let amount), .reverse(_, let amount): amount.value
        }
    }
}
