import PayPoint
import Testing

/// A citizen brings a paper; the sale is found by the number on it.
@Suite struct SaleFindTests {
    private static func find(_ fixture: SaleFixture, _ text: String) async throws -> SaleID {
        let receipt = try #require(ReceiptNumber(text))
        return try await fixture.kasse.sale(of: receipt, for: "s1", caller: SaleFixture.counter).state.sale
    }

    @Test func `receipts, receipts of cancellations and slips name their sale`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .refusing))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), given: 5000)
        _ = try await fixture.sell(SaleFixture.order("v2", 100), given: 100)
        _ = try await fixture.sell(SaleFixture.order("v3", 100), cards: [.init(terminal: "t1")])
        _ = try await fixture.sales.defer("v3", as: .invoice, printer: nil, shift: "s1", caller: SaleFixture.counter)
        try await fixture.signOn("s2", "CB", at: "K2")
        try await fixture.move(5000, .float, "m1")
        _ = try await fixture.kasse.moveCash(
            .float, Cents(5000), name: "m2", reason: "Test", by: "s2", caller: SaleFixture.counter)
        // One given back where it was taken, one elsewhere: its receipt counts there.
        for (id, shift) in [("v1", "s2"), ("v2", "s1")] as [(SaleID, ShiftID)] {
            _ = try await fixture.sales.cancel(
                id, reason: "Irrtum", release: nil, printer: nil, shift: shift, caller: SaleFixture.counter)
        }
        #expect(try await Self.find(fixture, "K1-000001") == "v1")
        #expect(try await Self.find(fixture, "K1-2") == "v2")
        #expect(try await Self.find(fixture, "K1-000003") == "v3")
        #expect(try await Self.find(fixture, "K2-000001") == "v1")
        #expect(try await Self.find(fixture, "K1-000004") == "v2")
        await #expect(throws: KasseError.unknown(.receipt, "K2-000004")) { try await Self.find(fixture, "K2-4") }
    }

    @Test(
        arguments: [
            ("K1-000042", "K1", 42), ("K-1-7", "K-1", 7), ("K1-9223372036854775807", "K1", .max),
        ] as [(String, RegisterID, Int64)])
    func `a number is read from paper`(_ text: String, _ register: RegisterID, _ number: Int64) {
        #expect(ReceiptNumber(text) == ReceiptNumber(register: register, number: number))
    }

    @Test(arguments: ["", "K1", "K1-", "-1", "K1-0", "K1-x", "K1-9223372036854775808", "K 1-1"])
    func `what is no number of a receipt is none`(_ text: String) {
        #expect(ReceiptNumber(text) == nil)
    }
}
