import Journal
import PayPoint

/// Two registers that sell two services for one office, and a main cash office with a plan.
struct SettlementFixture {
    static let counter = SaleFixture.counter

    static let plan = plan()

    static func plan(
        tenant: String = "0358008", cash: String = "171100", profiles: [HandOverProfile] = [],
        financeAccounts: [String: String] = [:], isAcknowledged: Bool = true
    ) -> SettlementPlan {
        SettlementPlan(
            tenant: tenant, municipality: "Düren",
            accounts: FinanceAccounts(
                cash: cash, girocard: "179100", credit: "179200", girogo: "179300", otherCard: "179400",
                pending: "379900", custody: "379100", advance: "179500", transit: "171900", shortage: "549100",
                surplus: "459100", mainCashOffice: "171000"),
            taxKeys: TaxKeys(notTaxable: "0", standard19: "M19", reduced7: "M7", exempt: "F"), profiles: profiles,
            financeAccounts: financeAccounts, isAcknowledged: isAcknowledged)
    }

    let sales: SaleFixture
    let files = PlainFiles()

    var kasse: Kasse { sales.kasse }

    /// - Parameter hasPlan: whether there is one already.
    init(
        terminal: ScriptedTerminal = .booking(), hasPlan: Bool = true, clock: any WallClock = DeskFixture.clock
    ) async throws {
        sales = try await SaleFixture(DeskFixture(terminal: terminal, clock: clock))
        let root = Caller(user: 0, group: 0)
        for (sign, role) in [("SD", Role.masterData), ("SK", .mainCashOffice), ("RP", .auditor)] {
            try await kasse.define(
                Clerk(sign: ClerkSign(sign) ?? "?", name: sign, roles: [role]), by: nil, caller: root)
            try await signOn(ShiftID(sign.lowercased()) ?? "?", ClerkSign(sign) ?? "?")
        }
        try await kasse.define(
            Clerk(sign: "ZS", name: "Zora Sommer", roles: [.cashier]), by: nil, caller: root)
        try await kasse.define(Office(id: "33", name: "Bürgeramt"), by: nil, caller: root)
        for service in [
            identityCard(from: "2020-01-01"),
            identityCard(
                "buch", "Stammbuch", price: .fixed(Cents(2500)),
                assignment: .account(product: nil, account: "441100", costCentre: nil), tax: .standard19,
                from: "2020-01-01"),
        ] {
            _ = try await kasse.define(service, endsPrevious: false, by: "sd", caller: Self.counter)
        }
        if hasPlan { _ = try await kasse.define(Self.plan, shift: "sd", caller: Self.counter) }
    }

    func signOn(_ shift: ShiftID, _ clerk: ClerkSign, at register: RegisterID? = nil) async throws {
        _ = try await kasse.signOn(
            shift, clerk: clerk, register: register, isTraining: false, endsOther: false, caller: Self.counter)
    }

    /// Sells services at the register of the cashier.
    func sell(
        _ id: SaleID, _ services: ServiceID..., given: Int64? = nil, card: Bool = false, payer: String? = nil
    ) async throws {
        let items = services.map { SaleItem.service($0, quantity: 1, price: nil) }
        _ = try await sales.sell(
            SaleOrder(id: id, items: items, payer: payer), cards: card ? [.init(terminal: "t1")] : [], given: given)
    }

    /// Begins a sale that is not paid: its card is refused.
    func openSale(_ id: SaleID, _ services: ServiceID..., payer: String? = nil) async throws {
        let items = services.map { SaleItem.service($0, quantity: 1, price: nil) }
        _ = try await sales.sales.sell(
            SaleOrder(id: id, items: items, payer: payer), plan: TenderPlan(cards: [.init(terminal: "t1")]),
            printer: nil,
            shift: "s1", caller: Self.counter)
        _ = try await sales.sales.settled(id, for: "s1", caller: Self.counter)
    }

    /// Closes the register of a shift with its cash as it should be, or with something missing.
    @discardableResult
    func close(_ number: Int64 = 1, missing: Int64 = 0, shift: ShiftID = "s1") async throws -> ClosingID {
        let expected = try await kasse.report(of: nil, for: shift, caller: Self.counter).expected.value - missing
        let count = CashCount([
            .fiftyEuros: expected / 5000, .oneEuro: expected % 5000 / 100, .oneCent: expected % 100,
        ])
        return try await kasse.close(
            nil, number: number, count: count ?? .empty, second: nil, shift: shift, caller: Self.counter
        ).id
    }

    func move(_ amount: Int64, _ movement: CashMoved.Movement, shift: ShiftID = "s1") async throws {
        _ = try await kasse.moveCash(
            movement, Cents(amount), name: MovementID(movement.rawValue) ?? "m", reason: "Test", by: shift,
            caller: Self.counter)
    }

    @discardableResult
    func deliver(
        _ id: DeliveryID, _ fromDrawer: Int64, withdrawn: Int64 = 0, count: CashCount? = nil, note: String? = nil,
        shift: ShiftID = "s1"
    ) async throws(KasseError) -> Delivery {
        try await kasse.deliver(
            id, fromDrawer: Cents(fromDrawer), fromWithdrawn: Cents(withdrawn), count: count, bag: nil, note: note,
            shift: shift, caller: Self.counter)
    }

    @discardableResult
    func acknowledge(
        _ id: DeliveryID, _ received: Int64, note: String? = nil, shift: ShiftID = "sk"
    ) async throws(KasseError) -> Delivery {
        try await kasse.acknowledge(id, received: Cents(received), note: note, shift: shift, caller: Self.counter)
    }

    @discardableResult
    func settle(
        _ number: Int64, _ registers: [RegisterID]? = nil, shift: ShiftID = "sk"
    ) async throws(KasseError) -> SettledRun {
        try await kasse.settle(number, registers: registers, files: files, shift: shift, caller: Self.counter)
    }

    func file(
        _ register: RegisterID = "K1", _ number: Int64 = 1, profile: String? = nil, shift: ShiftID = "sk"
    ) async throws(KasseError) -> String {
        let file = try await kasse.handOverFile(
            of: ClosingID(register: register, number: number), profile: profile, files: files, shift: shift,
            caller: Self.counter)
        return String(decoding: file.bytes, as: UTF8.self)
    }

    func move(
        _ phase: HandOverState.Phase, reference: String? = nil, reason: String? = nil
    ) async throws(KasseError) -> HandOverState {
        try await kasse.move(
            ClosingID(register: "K1", number: 1), to: phase, reference: reference, reason: reason, shift: "sk",
            caller: Self.counter
        ).state
    }

    func balance(_ account: LedgerAccount, at register: RegisterID = "K1") async throws -> Int64 {
        try await sales.balance(account, at: register)
    }
}

/// Hashes that tell files apart, and tables of nothing but numbers and amounts.
struct PlainFiles: HandOverFiles {
    func digest(_ bytes: [UInt8]) -> [UInt8] {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        return (0..<32).map { UInt8(truncatingIfNeeded: hash >> UInt64($0 % 8 * 8)) }
    }

    func table(_ handOver: HandOver, _ profile: HandOverProfile) throws(TableObstacle) -> [UInt8] {
        guard profile.name != "geht-nicht" else { throw TableObstacle(english: "no", german: "nein") }
        return Array(handOver.lines.map { "\($0.number) \($0.amount.value)\n" }.joined().utf8)
    }
}
