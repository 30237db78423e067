import PayPoint
import Testing

/// A name that belongs to a device of another kind is not the same mistake as one that belongs to none.
@Suite struct DeviceNameTests {
    private let fixture: DeskFixture

    init() throws {
        fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())))
    }

    @Test func aPrinterTakesNoCard() async throws {
        await #expect(throws: PaymentError.wrongDevice("p1", is: .printer, needed: .terminal)) {
            try await fixture.desk.start(Samples.card("a", terminal: "p1"), caller: Samples.clerk)
        }
        await #expect(throws: PaymentError.unknownDevice("t9")) {
            try await fixture.desk.start(Samples.card("a", terminal: "t9"), caller: Samples.clerk)
        }
    }

    @Test func aTerminalPrintsNoReceipt() async throws {
        await #expect(throws: PaymentError.wrongDevice("t1", is: .terminal, needed: .printer)) {
            try await fixture.desk.start(Samples.card("a", printer: "t1"), caller: Samples.clerk)
        }
        await #expect(throws: PaymentError.wrongDevice("t1", is: .terminal, needed: .printer)) {
            try await fixture.desk.prints.submit(
                .page(PrintPage(blocks: [.rule])), on: "t1", payment: nil, caller: Samples.clerk)
        }
    }

    @Test func aDrawerHasNoDay() async throws {
        await #expect(throws: PaymentError.wrongDevice("d1", is: .drawer, needed: .terminal)) {
            try await fixture.desk.endDay(of: "d1", caller: Samples.clerk)
        }
    }

    @Test func aPrinterIsNoDrawer() async throws {
        await #expect(throws: PaymentError.wrongDevice("p1", is: .printer, needed: .drawer)) {
            try await fixture.desk.drawers.open("p1", reason: .manual("Wechselgeld"), caller: Samples.clerk)
        }
    }
}
