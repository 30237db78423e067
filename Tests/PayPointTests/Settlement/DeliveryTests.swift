import PayPoint
import Testing

@Suite struct DeliveryTests {
    @Test func `cash that is delivered is on its way until the main cash office has it`() async throws {
        let fixture = try await SettlementFixture()
        try await fixture.sell("v1", "pa", "pa", given: 10_000)
        let delivery = try await fixture.deliver("d1", 5000, count: CashCount([.fiftyEuros: 1]))
        #expect(delivery.made.total == Cents(5000))
        #expect(delivery.difference == nil)
        #expect(try await fixture.balance(.cash) == 2400)
        #expect(try await fixture.balance(.transit) == 5000)
        let acknowledged = try await fixture.acknowledge("d1", 5000)
        #expect(acknowledged.difference == .zero)
        #expect(try await fixture.balance(.transit) == 0)
        #expect(try await fixture.balance(.mainCashOffice) == 5000)
        #expect(try await fixture.balance(.shortage) == 0)
    }

    @Test func `the same again delivers once, and other content is refused`() async throws {
        let fixture = try await SettlementFixture()
        try await fixture.sell("v1", "pa", "pa", given: 7400)
        let first = try await fixture.deliver("d1", 5000, note: "Bote")
        #expect(try await fixture.deliver("d1", 5000, note: "Bote") == first)
        #expect(try await fixture.balance(.cash) == 2400)
        await #expect(throws: KasseError.settlement(.deliveryInUse("d1"))) {
            try await fixture.deliver("d1", 5000, note: "anderer Bote")
        }
        await #expect(throws: KasseError.settlement(.deliveryInUse("d1"))) { try await fixture.deliver("d1", 2000) }
        let acknowledged = try await fixture.acknowledge("d1", 4900, note: "fehlt")
        #expect(try await fixture.acknowledge("d1", 4900, note: "fehlt") == acknowledged)
        #expect(try await fixture.deliver("d1", 5000, note: "Bote") == acknowledged)
        await #expect(throws: KasseError.settlement(.deliveryAcknowledged("d1"))) {
            try await fixture.acknowledge("d1", 5000)
        }
        #expect(try await fixture.balance(.mainCashOffice) == 4900)
    }

    @Test func `what was taken out before is delivered without booking it twice, and no more than that`() async throws {
        let fixture = try await SettlementFixture()
        try await fixture.sell("v1", "pa", "pa", given: 7400)
        try await fixture.move(5000, .withdrawal)
        try await fixture.deliver("d1", 1000, withdrawn: 3000)
        #expect(try await fixture.balance(.cash) == 1400)
        #expect(try await fixture.balance(.transit) == 6000)
        await #expect(throws: KasseError.settlement(.notWithdrawn("K1", available: Cents(2000)))) {
            try await fixture.deliver("d2", 0, withdrawn: 2001)
        }
        try await fixture.deliver("d2", 0, withdrawn: 2000)
        try await fixture.acknowledge("d1", 4000)
        try await fixture.acknowledge("d2", 2000)
        #expect(try await fixture.balance(.transit) == 0)
        await #expect(throws: KasseError.settlement(.notWithdrawn("K1", available: .zero))) {
            try await fixture.deliver("d3", 0, withdrawn: 1)
        }
    }

    @Test func `cash that comes from the main cash office is not on its way to it`() async throws {
        let fixture = try await SettlementFixture()
        try await fixture.sell("v1", "pa", "pa", "pa", given: 11_100)
        try await fixture.move(8000, .withdrawal)
        try await fixture.move(10_000, .deposit)
        #expect(try await fixture.balance(.transit) == 8000)
        #expect(try await fixture.balance(.mainCashOffice) == -10_000)
        try await fixture.deliver("d1", 0, withdrawn: 8000)
        try await fixture.acknowledge("d1", 8000)
        #expect(try await fixture.balance(.transit) == 0)
        #expect(try await fixture.balance(.mainCashOffice) == -2000)
        #expect(try await fixture.balance(.cash) == 13_100)
    }

    @Test(arguments: [(4990, 10, 0), (5010, 0, -10), (0, 5000, 0)])
    func `what is missing or too much is booked, with a note, and nothing stays on its way`(
        _ received: Int64, _ shortage: Int64, _ surplus: Int64
    ) async throws {
        let fixture = try await SettlementFixture()
        try await fixture.sell("v1", "pa", "pa", given: 7400)
        try await fixture.deliver("d1", 5000)
        let error = await #expect(throws: KasseError.self) { try await fixture.acknowledge("d1", received) }
        guard case .invalid(let fault) = error else {
            Issue.record("\(String(describing: error)) asks for no note")
            return
        }
        #expect(fault.field == "note")
        try await fixture.acknowledge("d1", received, note: "so gezählt")
        #expect(try await fixture.balance(.mainCashOffice) == received)
        #expect(try await fixture.balance(.shortage) == shortage)
        #expect(try await fixture.balance(.surplus) == surplus)
        #expect(try await fixture.balance(.transit) == 0)
    }

    @Test func `nobody acknowledges what they delivered, and cashiers acknowledge nothing`() async throws {
        let fixture = try await SettlementFixture()
        try await fixture.sell("v1", "pa", "pa", given: 7400)
        try await fixture.signOn("zs", "ZS", at: "K2")
        try await fixture.move(2000, .deposit, shift: "zs")
        try await fixture.deliver("d1", 1000, shift: "zs")
        // She has gone to the main cash office meanwhile.
        try await fixture.kasse.define(
            Clerk(sign: "ZS", name: "Zora Sommer", roles: [.mainCashOffice]), by: nil, caller: Caller(user: 0, group: 0)
        )
        await #expect(throws: KasseError.settlement(.ownDelivery("d1", "ZS"))) {
            try await fixture.acknowledge("d1", 1000, shift: "zs")
        }
        await #expect(throws: KasseError.notAllowed(.acknowledgeDelivery, who: "KA")) {
            try await fixture.acknowledge("d1", 1000, shift: "s1")
        }
        try await fixture.acknowledge("d1", 1000)
        await #expect(throws: KasseError.notAllowed(.deliver, who: "SK")) {
            try await fixture.deliver("d2", 1000, shift: "sk")
        }
    }

    @Test func `there is no more to deliver than is in the drawer, and what was counted has to be it`() async throws {
        let fixture = try await SettlementFixture()
        try await fixture.sell("v1", "pa", given: 3700)
        await #expect(throws: KasseError.notEnoughCash("K1", balance: Cents(3700))) {
            try await fixture.deliver("d1", 3701)
        }
        let error = await #expect(throws: KasseError.self) {
            try await fixture.deliver("d1", 3700, count: CashCount([.twentyEuros: 1]))
        }
        guard case .invalid(let fault) = error else {
            Issue.record("\(String(describing: error)) is about no count")
            return
        }
        #expect(fault.field == "pieces")
        await #expect(throws: KasseError.invalid(RequestFault(field: "fromDrawer", rule: .amount))) {
            try await fixture.deliver("d1", 0)
        }
        #expect(try await fixture.balance(.transit) == 0)
    }

    @Test func `nothing real is delivered in training`() async throws {
        let fixture = try await SettlementFixture()
        _ = try await fixture.kasse.signOn(
            "neu", clerk: "CB", register: "K2", isTraining: true, endsOther: false, caller: SettlementFixture.counter)
        await #expect(throws: KasseError.training("neu")) { try await fixture.deliver("d1", 100, shift: "neu") }
    }

    @Test func `deliveries are listed, those on their way by themselves`() async throws {
        let fixture = try await SettlementFixture()
        try await fixture.sell("v1", "pa", "pa", given: 7400)
        for id in ["a", "b", "c"] { try await fixture.deliver(DeliveryID(id) ?? "?", 1000) }
        try await fixture.acknowledge("b", 1000)
        func listed(_ register: RegisterID?, onlyOpen: Bool) async throws -> [DeliveryID] {
            try await fixture.kasse.deliveries(
                of: register, onlyOpen: onlyOpen, after: nil, for: "sk", caller: SettlementFixture.counter
            ).deliveries.map(\.id)
        }
        #expect(try await listed(nil, onlyOpen: false) == ["a", "b", "c"])
        #expect(try await listed("K1", onlyOpen: true) == ["a", "c"])
        #expect(try await listed("K2", onlyOpen: false) == [])
        let rest = try await fixture.kasse.deliveries(
            of: nil, onlyOpen: false, after: "a", for: "rp", caller: SettlementFixture.counter)
        #expect(rest.deliveries.map(\.id) == ["b", "c"])
        #expect(rest.next == nil)
    }
}
