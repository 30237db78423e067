import Journal
import PayPoint
import Testing

@Suite struct PaymentListTests {
    private let directory: StateDirectory
    private let journal: SQLiteJournal
    private static let nextDay = CivilDate(daysSince1970: 20_780)

    /// Entries: a 1, b 2, c 3, d 4, then what happens to them.
    init() async throws {
        directory = try StateDirectory()
        journal = try directory.journal()
        try await journal.append([
            Samples.requested("a"),
            Samples.requested("b", register: "K2"),
            Samples.requested("c", amount: 100, tender: .cash(given: Cents(100)), day: Self.nextDay),
            Samples.requested("d", day: Self.nextDay),
            Samples.moved("d", .sent),
            Samples.moved("a", .sent),
            Samples.declined("a"),
            Samples.approved("c", amount: 100, receipt: ReceiptNumber(register: "K1", number: 1)),
        ])
    }

    @Test func `the newest payment comes first`() async throws {
        #expect(try await list(PaymentFilter()) == ["d", "c", "b", "a"])
    }

    @Test func `a list goes on before the last entry of its page`() async throws {
        #expect(try await list(PaymentFilter(limit: 2)) == ["d", "c"])
        #expect(try await list(PaymentFilter(beforeEntry: 3, limit: 2)) == ["b", "a"])
    }

    @Test func `only payments of the states that were asked for are listed`() async throws {
        #expect(
            try await list(PaymentFilter(states: [.requested, .sent, .running, .resultHeld, .inDoubt])) == ["d", "b"])
        #expect(try await list(PaymentFilter(states: [.declined])) == ["a"])
        #expect(try await list(PaymentFilter(states: [.inDoubt])) == [])
        #expect(try await list(PaymentFilter(states: [])) == [])
    }

    @Test func `only payments of the day and register that were asked for are listed`() async throws {
        #expect(try await list(PaymentFilter(day: Samples.day)) == ["b", "a"])
        #expect(try await list(PaymentFilter(register: "K2")) == ["b"])
        #expect(try await list(PaymentFilter(states: [.approved], day: Self.nextDay, register: "K1")) == ["c"])
    }

    @Test func `a listed payment is the same as the payment asked for by its id`() async throws {
        for payment in try await journal.payments(PaymentFilter()) {
            #expect(try await journal.payment(payment.id) == payment)
        }
        #expect(try await journal.payment("z") == nil)
    }

    @Test func `the totals of a day count the payments by register, means and state`() async throws {
        #expect(
            try await journal.totals(of: Self.nextDay) == [
                DayTotal(
                    register: "K1", kind: .payment, tender: .card, state: .sent, count: 1, sum: Cents(4250)),
                DayTotal(
                    register: "K1", kind: .payment, tender: .cash, state: .approved, count: 1, sum: Cents(100)),
            ])
    }

    @Test func `entries are read in pages`() async throws {
        #expect(try await journal.entries(after: 0, limit: 3).map(\.sequence) == [1, 2, 3])
        #expect(try await journal.entries(after: 6, limit: 3).map(\.sequence) == [7, 8])
        #expect(try await journal.entries(after: 8, limit: 3).isEmpty)
        #expect(try await journal.entries(after: 0, limit: -1).count == 1)
    }

    private func list(_ filter: PaymentFilter) async throws -> [PaymentID] {
        try await journal.payments(filter).map(\.id)
    }
}
